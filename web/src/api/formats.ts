import type { Format } from './types';

/** Formats that every current browser shows. */
const SHOWN: ReadonlySet<Format> = new Set<Format>(['jpeg', 'png', 'webp', 'avif', 'gif', 'svg']);

/** Whether a browser can show a picture of this format; null is none. */
export const isShown = (format: Format | null): boolean => format !== null && SHOWN.has(format);
