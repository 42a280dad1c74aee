import type { Image } from '../api/types';
import { formatBytes, formatDimensions } from '../format/size';
import { formatDate } from '../format/time';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';

export function Facts({ image: { width, height, format, bytes, createdAt } }: { image: Image }) {
  const facts = [
    [texts.dimensions, `${formatDimensions(width, height)} · ${texts.megapixels(width * height)}`],
    [texts.size, formatBytes(bytes)],
    [texts.format, format.toUpperCase()],
    [texts.added, formatDate(createdAt)],
  ] as const;
  return (
    <section>
      <h3 className={classes.section}>{texts.facts}</h3>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
