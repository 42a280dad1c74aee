import { describe, expect, it } from 'vitest';
import { count } from './count';
import { formatRate } from './rate';
import { formatBytes, formatSaved, savedPercent } from './size';
import { formatDate, formatWait } from './time';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1530, '1.53 kB'],
    [99_940, '99.9 kB'],
    [99_960, '100 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [24_310_000, '24.3 MB'],
    [67_108_864, '67.1 MB'],
    [5e15, '5,000 TB'],
    [-3, '0 B'],
  ])('%d → %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});

describe('savedPercent', () => {
  it('compares with the original', () => {
    expect(savedPercent(1000, 160)).toBe(84);
    expect(savedPercent(1000, 1120)).toBe(-12);
    expect(savedPercent(1000, 1000)).toBe(0);
  });

  it('never claims to have saved everything', () => {
    expect(savedPercent(24_000_000, 7_000)).toBe(99.9);
    expect(savedPercent(10_000_000, 95_000)).toBe(99);
  });

  it('says nothing where nothing is known', () => {
    expect(savedPercent(1000, null)).toBeNull();
    expect(savedPercent(0, 10)).toBeNull();
  });

  it('is put in words', () => {
    expect(formatSaved(84)).toBe('84% smaller');
    expect(formatSaved(-12)).toBe('12% larger');
    expect(formatSaved(0)).toBe('same size');
  });
});

describe('formatWait', () => {
  it.each([
    [0, '1 s'],
    [0.2, '5 s'],
    [12, '15 s'],
    [55, '55 s'],
    [56, '1 min'],
    [61, '2 min'],
    [3540, '59 min'],
    [3600, '1 h'],
    [7500, '2 h 5 min'],
  ])('%d s → %s', (seconds, text) => expect(formatWait(seconds)).toBe(text));
});

describe('formatDate', () => {
  it('is shown in the reader’s zone', () => {
    expect(formatDate('2026-01-31T23:30:00.123Z', 'Europe/Berlin')).toBe('1 Feb 2026, 00:30');
  });

  it('leaves what is no date as it is', () => expect(formatDate('soon')).toBe('soon'));
});

describe('count', () => {
  it('knows one from many', () => {
    expect(count(1, 'image')).toBe('1 image');
    expect(count(1204, 'image')).toBe('1,204 images');
    expect(count(2, 'copy', 'copies')).toBe('2 copies');
  });
});

describe('formatRate', () => {
  it.each([
    [1_204.4, '1,204 images/s'],
    [1.2, '1 image/s'],
    [0.75, '45 images/min'],
    [0.001, '1 image/min'],
  ])('%d → %s', (perSecond, text) => expect(formatRate(perSecond)).toBe(text));
});
