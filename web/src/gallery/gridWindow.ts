/** How a grid lies on the page, in CSS pixels. */
export interface GridGeometry {
  columns: number;
  /** From the top of one row to the top of the next, the gap included. */
  rowPitch: number;
  /** From the top of the grid down to the top of the screen; negative where the grid begins lower. */
  scrolled: number;
  screen: number;
}

/** The rows to render, `last` excluded, and the empty space that stands for all others. */
export interface GridWindow {
  first: number;
  last: number;
  before: number;
  after: number;
}

/** Rows are there this far before they come into sight, so that fast scrolling and Tab find them. */
const AHEAD_PX = 900;

/** Which part of so many items has to exist. Never less than one row. */
export function windowOf(count: number, { columns, rowPitch, scrolled, screen }: GridGeometry): GridWindow {
  const rows = Math.ceil(count / columns);
  const clamp = (row: number) => Math.min(rows, Math.max(0, row));
  const firstRow = Math.min(clamp(Math.floor((scrolled - AHEAD_PX) / rowPitch)), Math.max(0, rows - 1));
  const lastRow = Math.max(firstRow + 1, clamp(Math.ceil((scrolled + screen + AHEAD_PX) / rowPitch)));
  return {
    first: firstRow * columns,
    last: Math.min(count, lastRow * columns),
    before: firstRow * rowPitch,
    after: Math.max(0, rows - lastRow) * rowPitch,
  };
}

/** Index that a key leads to, or null for a key that doesn't move or a place that isn't there. */
export function neighbour(key: string, at: number, count: number, columns: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to !== undefined && to >= 0 && to < count ? to : null;
}
