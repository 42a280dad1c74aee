import { describe, expect, it } from 'vitest';
import { aRendition, anImage } from '../test/images';
import { viewFor, viewsOf } from './view';

const thumbnail = aRendition({ preset: 'thumbnail' });
const web = aRendition({ preset: 'web', width: 1600, height: 1200, format: 'webp' });
const compressed = aRendition({ preset: 'compressed', width: 4000, height: 3000 });

describe('what is on the stage', () => {
  it('is the smallest that fills a screen and shows the whole picture', () => {
    expect(viewFor(anImage({ renditions: [thumbnail, compressed, web] }), null)?.version).toBe('web');
  });

  it('is the lighter of two that are equally large', () => {
    const small = anImage({ width: 1200, height: 900, renditions: [thumbnail, { ...web, width: 1200, height: 900 }] });
    expect(viewFor(small, null)?.version).toBe('web');
  });

  it('is what was chosen, where it can be shown', () => {
    const image = anImage({ renditions: [thumbnail, web] });
    expect(viewFor(image, 'thumbnail')?.version).toBe('thumbnail');
    expect(viewFor(image, 'original')?.version).toBe('original');
    expect(viewFor(image, 'gone')?.version).toBe('web');
  });

  it('is the original where nothing else shows it all, unless browsers cannot', () => {
    expect(viewFor(anImage({ renditions: [thumbnail] }), null)?.version).toBe('original');
    expect(viewFor(anImage({ renditions: [thumbnail], format: 'tiff' }), null)?.version).toBe('thumbnail');
    expect(viewFor(anImage({ format: 'heic' }), null)).toBeNull();
  });

  it('is not the original of an image that failed', () => {
    expect(viewsOf(anImage({ status: 'failed' }))).toEqual([]);
  });

  it('forgives a pixel lost to rounding', () => {
    const odd = aRendition({ preset: 'web', width: 1600, height: 1067 });
    expect(viewFor(anImage({ width: 6000, height: 4000, renditions: [thumbnail, odd] }), null)?.version).toBe('web');
  });
});
