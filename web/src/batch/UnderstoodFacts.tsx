import type { BatchPreview } from '../api/batchTypes';
import classes from './batch.module.css';
import { newBatchTexts as texts } from './texts';
import { describeFile } from './understood';

/** The format in plain words, and how much there is. */
export function UnderstoodFacts({ preview }: { preview: BatchPreview }) {
  const { rows, images, distinctImages, faultyRows } = preview;
  const stats = [
    { label: texts.stats.rows, value: rows },
    { label: texts.stats.images, value: images },
    { label: texts.stats.distinct, value: distinctImages },
    { label: texts.stats.faulty, value: faultyRows, bad: faultyRows > 0 },
  ];
  return (
    <>
      <p className={classes.format}>
        {describeFile(preview)}. {distinctImages < images && texts.sameOnce}
      </p>
      <dl className={classes.stats}>
        {stats.map(({ label, value, bad }) => (
          <div key={label} data-bad={bad || undefined}>
            <dt>{label}</dt>
            <dd>{value.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
