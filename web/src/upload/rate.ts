const WINDOW_MS = 10_000;
const ENOUGH_MS = 1_500;

/** How fast bytes leave, over the last ten seconds. Time is milliseconds on any steady clock. */
export class RateMeter {
  private samples: { at: number; bytes: number }[] = [];

  reset(): void {
    this.samples = [];
  }

  add(at: number, bytes: number): void {
    this.samples.push({ at, bytes });
    while ((this.samples[1]?.at ?? Infinity) <= at - WINDOW_MS) this.samples.shift();
  }

  /** Seconds until so many more bytes have left; null while too little is known. */
  secondsFor(remaining: number): number | null {
    const first = this.samples[0];
    const last = this.samples.at(-1);
    if (!first || !last || last.at - first.at < ENOUGH_MS) return null;
    const perSecond = (last.bytes - first.bytes) / ((last.at - first.at) / 1000);
    return perSecond > 0 ? remaining / perSecond : null;
  }
}
