import type { Image } from '../api/types';

/** Events of a large upload come in hundreds a second; the page is drawn anew at most this often for them. */
const EVERY_MS = 80;

/** Gathers images for a moment, each only as it was last, and hands them on together. */
export class Burst {
  private readonly images = new Map<string, Image>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly take: (images: Image[]) => void) {}

  add(image: Image): void {
    this.images.set(image.id, image);
    this.timer ??= setTimeout(() => this.flush(), EVERY_MS);
  }

  /** Hands on at once what is there. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const images = [...this.images.values()];
    this.images.clear();
    if (images.length > 0) this.take(images);
  }
}
