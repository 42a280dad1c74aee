import { describe, expect, it } from 'vitest';
import { aRendition, anImage } from '../test/images';
import { neighbour, windowOf } from './gridWindow';
import { thumbnailFor } from './thumbnail';

describe('the rendered part of a grid', () => {
  const geometry = { columns: 6, rowPitch: 300, scrolled: 0, screen: 900 };

  it('is the screen and a little more', () => {
    expect(windowOf(2_000, geometry)).toEqual({ first: 0, last: 36, before: 0, after: (334 - 6) * 300 });
    const middle = windowOf(2_000, { ...geometry, scrolled: 30_000 });
    expect(middle).toEqual({ first: 97 * 6, last: 106 * 6, before: 97 * 300, after: (334 - 106) * 300 });
  });

  it('keeps the whole as high as if all were there, wherever one is', () => {
    for (let scrolled = -200; scrolled < 110_000; scrolled += 777) {
      const { first, last, before, after } = windowOf(2_000, { ...geometry, scrolled });
      const rows = Math.ceil((last - first) / 6);
      expect(before + rows * 300 + after).toBe(334 * 300);
      expect(last).toBeGreaterThan(first);
    }
  });

  it('is all of a few, and nothing of none', () => {
    expect(windowOf(4, geometry)).toEqual({ first: 0, last: 4, before: 0, after: 0 });
    expect(windowOf(0, geometry)).toEqual({ first: 0, last: 0, before: 0, after: 0 });
  });
});

describe('keys in a grid', () => {
  it.each([
    ['ArrowRight', 4, 5],
    ['ArrowLeft', 0, null],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 6, null],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 2, null],
    ['Home', 5, 0],
    ['End', 0, 7],
    ['a', 3, null],
  ])('%s from %i leads to %s', (key, at, to) => expect(neighbour(key, at, 8, 3)).toBe(to));
});

describe('the thumbnail', () => {
  const small = aRendition({ preset: 'thumbnail', width: 200, height: 200 });
  const middle = aRendition({ preset: 'card', width: 600, height: 450 });
  const large = aRendition({ preset: 'web', width: 1600, height: 1200 });

  it('is the smallest that fills the square, in device pixels', () => {
    const image = anImage({ renditions: [large, middle, small] });
    expect(thumbnailFor(image, 200)?.preset).toBe('thumbnail');
    expect(thumbnailFor(image, 400)?.preset).toBe('card');
    expect(thumbnailFor(image, 800)?.preset).toBe('card');
  });

  it('is a heavy one only where there is no other', () => {
    expect(thumbnailFor(anImage({ renditions: [large, small] }), 400)?.preset).toBe('thumbnail');
    expect(thumbnailFor(anImage({ renditions: [large] }), 200)?.preset).toBe('web');
  });

  it('is of a format that browsers show', () => {
    const tiff = aRendition({ preset: 'print', format: 'tiff', width: 400, height: 400 });
    expect(thumbnailFor(anImage({ renditions: [tiff, small] }), 400)?.preset).toBe('thumbnail');
    expect(thumbnailFor(anImage({ renditions: [tiff] }), 200)).toBeNull();
  });

  it('is none while nothing is made', () => {
    const queued = aRendition({ status: 'queued', url: null, width: null, height: null });
    expect(thumbnailFor(anImage({ renditions: [queued] }), 200)).toBeNull();
  });
});
