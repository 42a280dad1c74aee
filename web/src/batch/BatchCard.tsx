import { memo } from 'react';
import { Link } from 'wouter';
import { hasEnded } from '../api/batchQueries';
import type { Batch } from '../api/batchTypes';
import { formatDate } from '../format/time';
import classes from './batch.module.css';
import { BatchStatusLabel } from './BatchStatusLabel';
import { ProgressBar } from './ProgressBar';
import { batchTexts as texts } from './texts';

/** One batch in the list: what it is, how far it is, what went wrong. */
export const BatchCard = memo(function BatchCard({ batch }: { batch: Batch }) {
  const { id, name, status, counts, presets, createdAt, secondsLeft } = batch;
  const left = !hasEnded(batch) && secondsLeft !== null ? texts.left(secondsLeft) : null;
  return (
    <li>
      <Link href={`/batches/${id}`} className={classes.batch} data-batch={id} data-status={status}>
        <span className={classes.batchTop}>
          <span className={classes.batchName}>{name}</span>
          <BatchStatusLabel status={status} />
        </span>
        <ProgressBar name={name} counts={counts} />
        <span className={classes.batchFacts}>
          <span>
            {texts.doneOf(counts)}
            {counts.failed > 0 && <span className={classes.bad}> · {texts.someFailed(counts.failed)}</span>}
            {left !== null && ` · ${left}`}
          </span>
          <span>
            {presets.join(', ')} · {formatDate(createdAt)}
          </span>
        </span>
      </Link>
    </li>
  );
});
