import type { BatchCounts } from '../api/batchTypes';

/** The least width of a segment that stands for something, in percent: one failure in ten thousand has to be seen. */
const LEAST_PERCENT = 0.8;

export interface Segment {
  state: 'succeeded' | 'failed' | 'cancelled';
  percent: number;
}

export const doneOf = ({ succeeded, failed, cancelled }: BatchCounts) => succeeded + failed + cancelled;

/** Whole percent of what has ended; 100 only where nothing is left. */
export function percentDone(counts: BatchCounts): number {
  if (counts.total === 0) return 100;
  return Math.floor((doneOf(counts) / counts.total) * 100);
}

/** The ended part of the bar. The widths are true to the counts, except that nothing that is there is too thin to see. */
export function segmentsOf(counts: BatchCounts): Segment[] {
  const { total } = counts;
  if (total === 0) return [];
  const there = (['succeeded', 'failed', 'cancelled'] as const).filter((state) => counts[state] > 0);
  const segments = there.map((state) => ({ state, percent: Math.max(LEAST_PERCENT, (counts[state] / total) * 100) }));
  const room = doneOf(counts) === total ? 100 : 100 - LEAST_PERCENT;
  const excess = segments.reduce((sum, { percent }) => sum + percent, 0) - room;
  const largest = segments.toSorted((a, b) => b.percent - a.percent)[0];
  if (excess > 0 && largest) largest.percent -= excess;
  return segments;
}
