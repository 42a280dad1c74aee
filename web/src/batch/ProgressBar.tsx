import type { BatchCounts } from '../api/batchTypes';
import classes from './batch.module.css';
import { percentDone, segmentsOf } from './progress';
import { batchTexts as texts } from './texts';

interface ProgressBarProps {
  name: string;
  counts: BatchCounts;
  large?: boolean;
}

/** Done, failed and cancelled side by side; what is left is the empty rest. */
export function ProgressBar({ name, counts, large = false }: ProgressBarProps) {
  const percent = percentDone(counts);
  return (
    <div
      className={classes.bar}
      data-large={large || undefined}
      role="progressbar"
      aria-label={texts.progressOf(name)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={texts.spokenProgress(percent, counts.failed)}
    >
      {segmentsOf(counts).map(({ state, percent: width }) => (
        <span key={state} className={classes.segment} data-state={state} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
