import type { Image, Rendition } from '../api/types';

/** The name of the rendition with a background of one's own choice. */
export const COLOURED = 'cutout-colour';

/** Formats that can be transparent. */
const TRANSPARENT: ReadonlySet<string> = new Set(['png', 'webp', 'avif']);

/** The JSON of an image doesn't say what a preset does; names that begin like this are cutouts by agreement. */
export const isCutout = (name: string) => name === 'cutout' || name.startsWith('cutout-');

/** A rendition as it can be shown. */
export interface Shown {
  url: string;
  width: number;
  height: number;
}

export function shownOf({ status, url, width, height }: Rendition): Shown | null {
  return status === 'ready' && url !== null && width !== null && height !== null ? { url, width, height } : null;
}

export const isTransparent = ({ format }: Rendition) => TRANSPARENT.has(format ?? '');

/** The ready cutout with nothing behind the subject; null where there is none. */
export function transparentOf({ renditions }: Image): Rendition | null {
  const ready = renditions.filter((one) => isCutout(one.preset) && one.status === 'ready' && isTransparent(one));
  return ready.find(({ preset }) => preset === 'cutout') ?? ready.find(({ preset }) => preset !== COLOURED) ?? null;
}

/**
 * The cutout to show where one was chosen; while that is made anew the transparent one, so that nothing jumps. Null where no cutout
 * was chosen, or there is none.
 */
export function cutoutFor(image: Image, chosen: string): Rendition | null {
  if (!isCutout(chosen)) return null;
  const asked = image.renditions.find(({ preset }) => preset === chosen);
  return asked && shownOf(asked) ? asked : transparentOf(image);
}

/** What asks for the cutout before one colour. */
export function colouredOrder(background: string) {
  const operations = [{ op: 'cutout', background, trim: false }];
  return { name: COLOURED, operations, output: { format: 'jpeg', quality: 90 } };
}

/** Whether two pictures lie exactly over each other when they are drawn as large: the same ratio, but for a pixel of rounding. */
export function sameShape(a: Shown, b: Shown): boolean {
  return Math.abs(a.width * b.height - b.width * a.height) <= Math.max(a.width, a.height, b.width, b.height) * 1.5;
}
