import type { Batch } from '../api/batchTypes';
import { formatDate } from '../format/time';
import ui from '../ui/ui.module.css';
import classes from './batch.module.css';
import { batchTexts as texts } from './texts';

export function BatchFacts({ batch }: { batch: Batch }) {
  const { presets, rows, createdAt, endedAt, webhook, email } = batch;
  const facts = [
    [texts.facts.presets, presets.join(', ')],
    [texts.facts.rows, rows.toLocaleString('en')],
    [texts.facts.created, formatDate(createdAt)],
    [texts.facts.ended, endedAt === null ? null : formatDate(endedAt)],
    [texts.facts.webhook, webhook],
    [texts.facts.email, email],
  ] as const;
  return (
    <section className={ui.card} aria-labelledby="about">
      <h2 id="about" className={ui.cardTitle}>
        {texts.about}
      </h2>
      <dl className={classes.facts}>
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
