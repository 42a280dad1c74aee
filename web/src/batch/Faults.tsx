import type { BatchPreview } from '../api/batchTypes';
import { AlertIcon } from '../ui/icons';
import classes from './batch.module.css';
import { newBatchTexts as texts } from './texts';

/** What is wrong with the list, each with its row and column. */
export function Faults({ preview: { faults, faultCount } }: { preview: BatchPreview }) {
  const more = faultCount - faults.length;
  return (
    <section className={classes.faults} aria-labelledby="faults">
      <h3 id="faults" className={classes.faultsTitle}>
        <AlertIcon size={16} /> {texts.faults(faultCount)}
      </h3>
      <p className={classes.muted}>{texts.faultsGoOn}</p>
      {/* The focus lets the arrow keys scroll it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={classes.faultList} tabIndex={0} aria-labelledby="faults">
        {faults.map(({ row, column, code, detail }, index) => (
          <li key={`${row} ${code} ${index}`}>
            <span className={classes.faultPlace}>{texts.faultPlace(row, column)}</span>
            <span>{detail}</span>
          </li>
        ))}
        {more > 0 && <li className={classes.muted}>{texts.moreFaults(more)}</li>}
      </ul>
    </section>
  );
}
