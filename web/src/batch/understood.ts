import type { BatchPreview } from '../api/batchTypes';

const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

const ENCODINGS: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (Western European)',
  'us-ascii': 'plain ASCII',
};

/** `UTF-8 text, separated by commas`. */
export function describeFile({ encoding, delimiter }: Pick<BatchPreview, 'encoding' | 'delimiter'>): string {
  const text = ENCODINGS[encoding.toLowerCase()] ?? encoding;
  return `${text} text, separated by ${DELIMITERS[delimiter] ?? `“${delimiter}”`}`;
}

/** What keeps a list from being started: no right address in it, or faults where none are wanted; null where nothing does. */
export function obstacle(preview: BatchPreview, strict: boolean): 'no-images' | 'faults' | null {
  if (preview.distinctImages === 0) return 'no-images';
  return strict && preview.faultCount > 0 ? 'faults' : null;
}

/** A name for the batch from that of its file. */
export function batchNameOf(fileName: string): string {
  const base = fileName.replace(/\.[A-Za-z]{1,4}$/, '').trim();
  return base === '' ? fileName : base;
}
