import { EVERYTHING, type ImageListQuery } from '../api/imageQuery';
import { formatBytes } from '../format/size';
import { formatDay } from '../format/time';
import { filterTexts as texts } from './filterTexts';

/** One part of a filter, as a chip shows it, and the change that takes it away. */
export interface ActiveFilter {
  key: string;
  text: string;
  without: Partial<ImageListQuery>;
}

/** What narrows the gallery beside the words and the status, which are always in sight. */
export function activeFilters(query: ImageListQuery): ActiveFilter[] {
  const { labels, format, minWidth, minHeight, minBytes, maxBytes, from, to } = query;
  const all: ActiveFilter[] = labels.map((label) => ({
    key: `label ${label}`,
    text: label,
    without: { labels: labels.filter((other) => other !== label) },
  }));
  const add = (key: keyof ImageListQuery, text: string | null) => {
    if (text !== null) all.push({ key, text, without: { [key]: EVERYTHING[key] } });
  };
  add('format', format && format.toUpperCase());
  add('minWidth', minWidth === null ? null : texts.atLeastWide(minWidth));
  add('minHeight', minHeight === null ? null : texts.atLeastHigh(minHeight));
  add('minBytes', minBytes === null ? null : texts.atLeast(formatBytes(minBytes)));
  add('maxBytes', maxBytes === null ? null : texts.atMost(formatBytes(maxBytes)));
  add('from', from && texts.since(formatDay(from)));
  add('to', to && texts.until(formatDay(to)));
  return all;
}
