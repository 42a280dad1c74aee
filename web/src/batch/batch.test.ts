import { describe, expect, it } from 'vitest';
import type { BatchCounts, BatchItemRendition, BatchPreview } from '../api/batchTypes';
import { isList } from './draft';
import { fileNameOf, isWebAddress, previewOf, refreshWait, titleOf } from './item';
import { errorsOf } from './order';
import { percentDone, segmentsOf } from './progress';
import { batchTexts, newBatchTexts } from './texts';
import { batchNameOf, describeFile, obstacle } from './understood';

function counts(facts: Partial<BatchCounts>): BatchCounts {
  const { queued = 0, processing = 0, succeeded = 0, failed = 0, cancelled = 0 } = facts;
  return { queued, processing, succeeded, failed, cancelled, total: queued + processing + succeeded + failed + cancelled };
}

describe('the progress', () => {
  it('counts what has ended, well or badly', () => {
    expect(percentDone(counts({ succeeded: 60, failed: 10, cancelled: 5, queued: 25 }))).toBe(75);
  });

  it('is never said to be complete before it is', () => {
    expect(percentDone(counts({ succeeded: 9_999, queued: 1 }))).toBe(99);
    expect(percentDone(counts({ succeeded: 10_000 }))).toBe(100);
    expect(percentDone(counts({}))).toBe(100);
  });

  it('shows widths true to the counts', () => {
    expect(segmentsOf(counts({ succeeded: 50, failed: 25, queued: 25 }))).toEqual([
      { state: 'succeeded', percent: 50 },
      { state: 'failed', percent: 25 },
    ]);
  });

  it('makes one failure in ten thousand visible without overflowing', () => {
    const segments = segmentsOf(counts({ succeeded: 9_998, failed: 1, cancelled: 1 }));
    expect(segments.map(({ state }) => state)).toEqual(['succeeded', 'failed', 'cancelled']);
    expect(segments.every(({ percent }) => percent >= 0.8)).toBe(true);
    expect(segments.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100);
  });

  it('leaves a visible rest while one is left', () => {
    const filled = segmentsOf(counts({ succeeded: 9_999, queued: 1 })).reduce((sum, { percent }) => sum + percent, 0);
    expect(filled).toBeLessThanOrEqual(99.2);
  });
});

describe('how a list was understood', () => {
  const preview: BatchPreview = {
    fileName: 'a.csv',
    encoding: 'UTF-8',
    delimiter: ',',
    columns: [],
    rows: 2,
    images: 2,
    distinctImages: 2,
    faultyRows: 0,
    sample: [],
    faults: [],
    faultCount: 0,
  };

  it.each([
    ['UTF-8', ',', 'UTF-8 text, separated by commas'],
    ['UTF-16LE', '\t', 'UTF-16 text, separated by tabs'],
    ['windows-1252', ';', 'Windows-1252 (Western European) text, separated by semicolons'],
    ['ISO-8859-5', '~', 'ISO-8859-5 text, separated by “~”'],
  ])('%s with %j is said in words', (encoding, delimiter, words) => {
    expect(describeFile({ encoding, delimiter })).toBe(words);
  });

  it('can be started with faults unless none are wanted', () => {
    const faulty = { ...preview, faultCount: 1 };
    expect(obstacle(preview, true)).toBeNull();
    expect(obstacle(faulty, false)).toBeNull();
    expect(obstacle(faulty, true)).toBe('faults');
    expect(obstacle({ ...faulty, distinctImages: 0 }, false)).toBe('no-images');
  });

  it.each([
    ['Spring catalogue.csv', 'Spring catalogue'],
    ['v1.2 prices.tsv', 'v1.2 prices'],
    ['.csv', '.csv'],
    ['list', 'list'],
  ])('%s makes a batch named %s', (file, name) => expect(batchNameOf(file)).toBe(name));

  it('names the place of a fault', () => {
    expect(newBatchTexts.faultPlace(1204, 'Image')).toBe('Row 1,204, Image');
    expect(newBatchTexts.faultPlace(3, null)).toBe('Row 3');
  });
});

describe('what is asked for', () => {
  const fields = { name: '', presets: ['web'], webhook: '', email: '', strict: false, describe: null };

  it('needs a preset only', () => {
    expect(errorsOf(fields)).toEqual({});
    expect(errorsOf({ ...fields, presets: [] })).toEqual({ presets: 'Choose at least one preset.' });
  });

  it('has addresses that can be ones', () => {
    expect(errorsOf({ ...fields, webhook: 'shop.example', email: 'me' })).toEqual({
      webhook: newBatchTexts.webhookWrong,
      email: newBatchTexts.emailWrong,
    });
    expect(errorsOf({ ...fields, webhook: ' https://shop.example/hook ', email: 'me@shop.example' })).toEqual({});
  });
});

describe('an item', () => {
  const rendition = (preset: string, bytes: number): BatchItemRendition => ({ preset, bytes, url: `/${preset}`, width: 1, height: 1 });

  it('is shown by its lightest rendition, unless all are heavy', () => {
    expect(previewOf({ renditions: [rendition('web', 90_000), rendition('thumbnail', 8_000)] })?.preset).toBe('thumbnail');
    expect(previewOf({ renditions: [rendition('compressed', 2_000_000)] })).toBeNull();
    expect(previewOf({ renditions: [] })).toBeNull();
  });

  it.each([
    ['https://shop.example/a/red%20shoe.jpg?v=2', 'red shoe.jpg'],
    ['https://shop.example/', 'shop.example'],
    ['https://shop.example/100%.png', 'https://shop.example/100%.png'],
    ['no address', 'no address'],
  ])('%s is called %s', (url, name) => expect(fileNameOf(url)).toBe(name));

  it('is called by its product, its file, or not at all', () => {
    expect(titleOf({ name: 'Hat', url: 'https://shop.example/1.jpg' })).toBe('Hat');
    expect(titleOf({ name: null, url: 'https://shop.example/1.jpg' })).toBe('1.jpg');
    expect(titleOf({ name: '', url: '' })).toBe('—');
  });

  it('leads only to addresses of the web', () => {
    expect(isWebAddress('HTTPS://shop.example')).toBe(true);
    expect(isWebAddress('javascript:alert(1)')).toBe(false);
    expect(isWebAddress(' https://shop.example')).toBe(false);
  });

  it('is asked for again the more rarely the more are loaded', () => {
    expect([1, 2, 10, 100].map(refreshWait)).toEqual([2_000, 2_000, 10_000, 100_000]);
  });
});

describe('a file', () => {
  it.each([
    ['list.csv', '', true],
    ['LIST.TSV', 'text/plain', true],
    ['list', 'text/csv', true],
    ['photo.jpg', 'image/jpeg', false],
    ['book.xls', 'application/vnd.ms-excel', false],
    ['notes', '', false],
  ])('%s of type %j is a list: %s', (name, type, list) => expect(isList({ name, type })).toBe(list));
});

describe('the words for another try', () => {
  it('say what is tried again', () => {
    expect(batchTexts.retry(counts({ failed: 1_204 }))).toBe('Retry 1,204 failed');
    expect(batchTexts.retry(counts({ cancelled: 3 }))).toBe('Start the 3 cancelled again');
    expect(batchTexts.retry(counts({ failed: 1, cancelled: 3 }))).toBe('Retry 4 failed and cancelled');
  });
});
