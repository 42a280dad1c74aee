import { hasEnded } from '../api/batchQueries';
import type { Batch, ItemStatus } from '../api/batchTypes';
import { AlertIcon } from '../ui/icons';
import ui from '../ui/ui.module.css';
import classes from './batch.module.css';
import { ItemStatusLabel } from './BatchStatusLabel';
import { percentDone } from './progress';
import { ProgressBar } from './ProgressBar';
import { batchTexts as texts } from './texts';

const ORDER: readonly ItemStatus[] = ['succeeded', 'failed', 'processing', 'queued', 'cancelled'];

/** How far it is, how fast, and how long yet. */
export function BatchProgress({ batch }: { batch: Batch }) {
  const { name, counts, rate, secondsLeft, error } = batch;
  const pace = hasEnded(batch) ? [] : [rate !== null && rate > 0 && texts.rate(rate), secondsLeft !== null && texts.left(secondsLeft)];
  // What can't happen any more, or has not happened, needs no place.
  const shown = ORDER.filter((state) => counts[state] > 0 || state === 'succeeded' || state === 'failed');
  return (
    <section className={`${ui.card} ${classes.progress}`} aria-label={texts.progress}>
      <div className={classes.progressTop}>
        <span className={classes.percent}>{texts.percent(percentDone(counts))}</span>
        <span className={classes.progressWords}>
          {texts.doneOf(counts)}
          {pace.length > 0 && <span className={classes.pace}>{pace.filter(Boolean).join(' · ') || texts.measuring}</span>}
        </span>
      </div>
      <ProgressBar name={name} counts={counts} large />
      <dl className={classes.counts}>
        {shown.map((state) => (
          <div key={state} data-state={state} data-none={counts[state] === 0 || undefined}>
            <dt>
              <ItemStatusLabel status={state} />
            </dt>
            <dd>{counts[state].toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      {error && (
        <p className={classes.reason}>
          <AlertIcon size={16} />
          <span>{error.detail}</span>
        </p>
      )}
    </section>
  );
}
