const STEP = 2;
const LEAP = 10;

/** Where a key moves the slider, 0 to 100; null for a key that doesn't. */
export function movedBy(key: string, at: number): number | null {
  const to: Record<string, number> = {
    ArrowLeft: at - STEP,
    ArrowDown: at - STEP,
    ArrowRight: at + STEP,
    ArrowUp: at + STEP,
    PageDown: at - LEAP,
    PageUp: at + LEAP,
    Home: 0,
    End: 100,
  };
  const moved = to[key];
  return moved === undefined ? null : clamped(moved);
}

/** Where a pointer is within a picture, in percent of its width. */
export function pointedAt(x: number, { left, width }: { left: number; width: number }): number {
  return width === 0 ? 50 : clamped(((x - left) / width) * 100);
}

const clamped = (percent: number) => Math.min(100, Math.max(0, percent));
