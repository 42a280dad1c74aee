import { describe, expect, it } from 'vitest';
import { EVERYTHING, type ImageListQuery, fitsFacts, folded, hasLabels, parametersOf, queryOf, searchOf } from '../api/imageQuery';
import { anImage } from '../test/images';
import { activeFilters } from './activeFilters';
import { numberOf } from './FilterFields';
import { labelsShown } from './LabelFilter';
import { galleryTexts } from './texts';

const FULL: ImageListQuery = {
  q: 'blue mug',
  status: 'ready',
  labels: ['café', 'tea & milk'],
  format: 'png',
  minWidth: 400,
  minHeight: 300,
  minBytes: 1_000,
  maxBytes: 2_500_000,
  from: '2026-11-01',
  to: '2026-11-21',
};

describe('a filter in the address', () => {
  it('is read as it was written', () => {
    expect(queryOf(new URLSearchParams(searchOf(FULL).toString()))).toEqual(FULL);
    expect(searchOf(EVERYTHING).toString()).toBe('');
    expect(queryOf(new URLSearchParams())).toEqual(EVERYTHING);
  });

  it('is forgiven what nobody could have meant', () => {
    const odd = new URLSearchParams('q=%20%20&status=happy&format=exe&minWidth=-4&maxBytes=1e9&from=2026-13-45&to=yesterday&label=&label=a&label=a');
    expect(queryOf(odd)).toEqual({ ...EVERYTHING, labels: ['a'] });
  });

  it('asks the server for whole days of the reader’s zone', () => {
    const search = parametersOf(FULL);
    expect(search.get('from')).toBe(new Date(2026, 10, 1).toISOString());
    expect(search.get('to')).toBe(new Date(2026, 10, 22).toISOString());
    expect(search.getAll('label')).toEqual(['café', 'tea & milk']);
  });
});

describe('whether an image fits', () => {
  const image = anImage({ width: 400, height: 300, bytes: 1_000, format: 'png', createdAt: new Date(2026, 10, 21, 23, 59).toISOString() });

  it('is told by its facts, bounds included', () => {
    expect(fitsFacts(EVERYTHING, image)).toBe(true);
    expect(fitsFacts(FULL, image)).toBe(true);
    for (const other of [{ minWidth: 401 }, { minHeight: 301 }, { minBytes: 1_001 }, { maxBytes: 999 }, { format: 'jpeg' as const }, { to: '2026-11-20' }, { from: '2026-11-22' }]) {
      expect(fitsFacts({ ...EVERYTHING, ...other }, image)).toBe(false);
    }
  });

  it('is told by its labels without case and accents', () => {
    const labelled = anImage({ labels: [{ name: 'Café', confidence: null }, { name: 'mug', confidence: 0.9 }] });
    expect(hasLabels(labelled, ['cafe', 'MUG'])).toBe(true);
    expect(hasLabels(labelled, ['cafe', 'tea'])).toBe(false);
    expect(hasLabels(labelled, [])).toBe(true);
    expect(folded(' Crème Brûlée ')).toBe('creme brulee');
  });
});

describe('the chips', () => {
  it('name each filter, and take just that away', () => {
    const active = activeFilters(FULL);
    expect(active.map(({ text }) => text)).toEqual([
      'café',
      'tea & milk',
      'PNG',
      '≥ 400 px wide',
      '≥ 300 px high',
      '≥ 1 kB',
      '≤ 2.5 MB',
      'from 1 Nov 2026',
      'until 21 Nov 2026',
    ]);
    let left = FULL;
    for (const { without } of active) {
      // Both labels go one after the other.
      left = { ...left, ...activeFilters(left)[0]?.without };
      expect(Object.keys(without)).toHaveLength(1);
    }
    expect(left).toEqual({ ...EVERYTHING, q: FULL.q, status: FULL.status });
  });
});

describe('the words where nothing is found', () => {
  it('say what was looked for and what to do', () => {
    const say = (query: Partial<ImageListQuery>) => galleryTexts.noMatchText({ ...EVERYTHING, ...query });
    expect(say({ status: 'failed' })).toBe('Nothing that is failed is here right now.');
    expect(say({ q: 'zebra' })).toMatch(/^Nothing matches “zebra”. Try fewer words/);
    expect(say({ format: 'gif' })).toBe('Nothing fits the filters. Take a filter away to see more.');
    expect(say({ q: 'zebra', format: 'gif' })).toMatch(/and the filters\. Try .* Take a filter away/);
  });
});

describe('labels to choose from', () => {
  const all = [
    { name: 'black cat', images: 9 },
    { name: 'dog', images: 5 },
    { name: 'Été', images: 1 },
  ];

  it('are those that begin as typed, after the chosen ones', () => {
    expect(labelsShown(all, [], 'CA').map(({ name }) => name)).toEqual(['black cat']);
    expect(labelsShown(all, [], 'ete').map(({ name }) => name)).toEqual(['Été']);
    expect(labelsShown(all, ['dog', 'gone'], 'bl')).toEqual([{ name: 'dog', images: 5 }, { name: 'gone', images: 0 }, all[0]]);
  });
});

describe('a number that is typed', () => {
  it.each([
    ['', null],
    ['abc', null],
    ['-2', null],
    ['2.5', 2_500_000],
    ['2,5', 2_500_000],
    [' 0 ', 0],
  ])('%j is %j bytes', (text, bytes) => expect(numberOf(text, 1e6)).toBe(bytes));
});
