import { isShown } from '../api/formats';
import type { Image, Rendition } from '../api/types';
import { isCutout, sameShape } from '../cutout/cutouts';

/** A picture that can be put on the stage. */
export interface View {
  /** The preset's name, or `original`. */
  version: string;
  url: string;
  width: number;
  height: number;
}

export const ORIGINAL = 'original';

/** Enough for a large screen; more costs memory and time for nothing. */
const ENOUGH_PX = 1600;

const longest = (view: View) => Math.max(view.width, view.height);

function viewOf({ preset, status, url, width, height, format }: Rendition): View | null {
  if (status !== 'ready' || url === null || width === null || height === null) return null;
  return isShown(format) ? { version: preset, url, width, height } : null;
}

/** Everything of an image that a browser can show, the original last. */
export function viewsOf(image: Image): View[] {
  const views = image.renditions.map(viewOf).filter((view) => view !== null);
  if (!isShown(image.format) || image.status === 'failed') return views;
  const { width, height, links } = image;
  return [...views, { version: ORIGINAL, url: links.original, width, height }];
}

/**
 * What to put on the stage: what was chosen; else the smallest rendition of the whole picture that fills a screen, else the
 * largest there is. Crops such as thumbnails come last, and cutouts are shown
 * only where they are chosen.
 */
export function viewFor(image: Image, chosen: string | null): View | null {
  const views = viewsOf(image);
  return views.find(({ version }) => version === chosen) ?? wholeView(image);
}

/** The same without a choice: what a cutout is compared with. */
export function wholeView(image: Image): View | null {
  const views = viewsOf(image).filter(({ version }) => !isCutout(version));
  const whole = views.filter((view) => sameShape(view, { url: '', width: image.width, height: image.height }));
  whole.sort((a, b) => longest(a) - longest(b));
  // Of two that are equally large the rendition, which is the lighter one; the original comes last.
  const largest = whole.find((view) => longest(view) === longest(whole.at(-1) ?? view));
  return whole.find((view) => longest(view) >= ENOUGH_PX) ?? largest ?? views[0] ?? null;
}
