import { isShown } from '../api/formats';
import type { Image, Rendition } from '../api/types';
import { isCutout } from '../cutout/cutouts';

/** Wider ones are too heavy for a grid of hundreds. */
const HEAVIEST_PX = 900;

/**
 * The rendition to show in a square of so many device pixels, of those that browsers show: the smallest that fills it, else the largest that isn't too
 * heavy; null while there is none.
 */
export function thumbnailFor(image: Image, devicePixels: number): Rendition | null {
  const short = (rendition: Rendition) => Math.min(rendition.width ?? 0, rendition.height ?? 0);
  const shown = image.renditions.filter((r) => r.status === 'ready' && r.url !== null && isShown(r.format));
  const candidates = shown
    .filter((r) => !isCutout(r.preset) && Math.max(r.width ?? 0, r.height ?? 0) <= HEAVIEST_PX)
    .sort((a, b) => short(a) - short(b));
  const fitting = candidates.find((rendition) => short(rendition) >= devicePixels) ?? candidates.at(-1);
  return fitting ?? shown[0] ?? null;
}
