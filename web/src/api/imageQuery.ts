import type { Format, Image, Status } from './types';

/**
 * Which images are asked for. Null and empty mean: all. Days such as `2026-11-21` are those of
 * the reader's own zone, both inclusive.
 */
export interface ImageListQuery {
  q: string;
  status: Status | null;
  /** All of them have to be there; accents and case don't matter. */
  labels: readonly string[];
  format: Format | null;
  minWidth: number | null;
  minHeight: number | null;
  minBytes: number | null;
  maxBytes: number | null;
  from: string | null;
  to: string | null;
}

export const EVERYTHING: ImageListQuery = {
  q: '',
  status: null,
  labels: [],
  format: null,
  minWidth: null,
  minHeight: null,
  minBytes: null,
  maxBytes: null,
  from: null,
  to: null,
};

/** A query as it stands in the page's address. */
export function searchOf({ q, labels, ...rest }: ImageListQuery): URLSearchParams {
  const search = new URLSearchParams();
  if (q !== '') search.set('q', q);
  for (const label of labels) search.append('label', label);
  for (const [key, value] of Object.entries(rest)) if (value !== null) search.set(key, String(value));
  return search;
}

/** A query as the list call understands it. */
export function parametersOf(query: ImageListQuery): URLSearchParams {
  const search = searchOf(query);
  if (query.from !== null) search.set('from', dayStart(query.from));
  if (query.to !== null) search.set('to', dayStart(query.to, 1));
  return search;
}

/** When a day, or one some days later, begins where the reader is; RFC 3339. */
function dayStart(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

const STATUSES: readonly Status[] = ['queued', 'processing', 'ready', 'failed'];
/** Those that images arrive in. */
export const FORMATS: readonly Format[] = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff', 'svg', 'heic'];
const DAY = /^\d{4}-\d\d-\d\d$/;
/** As many as the server takes. */
const MOST_LABELS = 10;
const MOST_PIXELS = 2 ** 31 - 1;

/** Reads an address; what is not understood in it is left out. */
export function queryOf(search: URLSearchParams): ImageListQuery {
  const number = (key: string, most: number) => {
    const value = search.get(key) ?? '';
    return /^\d+$/.test(value) && Number(value) <= most ? Number(value) : null;
  };
  const day = (key: string) => {
    const value = search.get(key) ?? '';
    return DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  const labels = search.getAll('label').map((label) => label.trim()).filter((label) => label !== '');
  return {
    q: search.get('q')?.trim() ?? '',
    status: STATUSES.find((known) => known === search.get('status')) ?? null,
    labels: [...new Set(labels)].slice(0, MOST_LABELS),
    format: FORMATS.find((known) => known === search.get('format')) ?? null,
    minWidth: number('minWidth', MOST_PIXELS),
    minHeight: number('minHeight', MOST_PIXELS),
    minBytes: number('minBytes', Number.MAX_SAFE_INTEGER),
    maxBytes: number('maxBytes', Number.MAX_SAFE_INTEGER),
    from: day('from'),
    to: day('to'),
  };
}

/** Without accents and case, as the server compares labels; only nearly so for the letters that don't come apart (ł, ø). */
export const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Whether an image fits all but the words and labels, which only the server can tell for sure. */
export function fitsFacts(query: ImageListQuery, image: Image): boolean {
  return (
    (query.status === null || query.status === image.status) &&
    (query.format === null || query.format === image.format) &&
    image.width >= (query.minWidth ?? 0) &&
    image.height >= (query.minHeight ?? 0) &&
    image.bytes >= (query.minBytes ?? 0) &&
    image.bytes <= (query.maxBytes ?? Infinity) &&
    (query.from === null || image.createdAt >= dayStart(query.from)) &&
    (query.to === null || image.createdAt < dayStart(query.to, 1))
  );
}

export function hasLabels({ labels }: Image, wanted: readonly string[]): boolean {
  const there = new Set(labels.map(({ name }) => folded(name)));
  return wanted.every((label) => there.has(folded(label)));
}
