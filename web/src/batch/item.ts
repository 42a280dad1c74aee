import type { BatchItem, BatchItemRendition } from '../api/batchTypes';

/** Heavier pictures are not loaded as small previews in a list of hundreds. */
const HEAVIEST_BYTES = 400_000;

/** The lightest rendition that may stand for the image in a list; null where there is none. */
export function previewOf({ renditions }: Pick<BatchItem, 'renditions'>): BatchItemRendition | null {
  const [lightest] = renditions.filter(({ bytes }) => bytes <= HEAVIEST_BYTES).toSorted((a, b) => a.bytes - b.bytes);
  return lightest ?? null;
}

/** Whether an address from a list may become a link: a list can hold anything, `javascript:` too. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** The last part of an address, for people: `https://shop.example/a/red%20shoe.jpg?v=2` → `red shoe.jpg`. */
export function fileNameOf(url: string): string {
  try {
    const { pathname, hostname } = new URL(url);
    const last = pathname.split('/').filter(Boolean).at(-1);
    return last === undefined ? hostname : decodeURIComponent(last);
  } catch {
    return url;
  }
}

/** What an item is called in the list: the product's name, else the file's, else that there is no address. */
export function titleOf({ name, url }: Pick<BatchItem, 'name' | 'url'>): string {
  if (name !== null && name !== '') return name;
  return url === '' ? '—' : fileNameOf(url);
}

const LEAST_MS = 2_000;
const PER_PAGE_MS = 1_000;

/** How long to wait before so many loaded pages are asked for again: never more than about one page a second. */
export function refreshWait(pages: number): number {
  return Math.max(LEAST_MS, pages * PER_PAGE_MS);
}
