import type { Rendition } from '../../src/api/types';
import { type Pixels, encodePng, encodeRgbaPng } from '../pictures/png';
import { subjectOf } from './subject';

/** The fake's version of the cutout operation. */
export interface CutoutRecipe {
  /** `#rrggbb`; null: transparent. */
  background: string | null;
  trim: boolean;
}

export const CUTOUTS: Record<string, CutoutRecipe> = {
  cutout: { background: null, trim: false },
  'cutout-white': { background: '#ffffff', trim: true },
};

const PADDING = 0.05;
const SURE = 0.5;

export interface Made {
  width: number;
  height: number;
  png: Buffer;
  facts?: Pick<Rendition, 'format' | 'notice' | 'confidence'>;
}

export function cutOut(pixels: Pixels, { background, trim }: CutoutRecipe): Made {
  const { alpha, confidence } = subjectOf(pixels);
  const box = trim ? boxOf(pixels, alpha) : { x: 0, y: 0, width: pixels.width, height: pixels.height };
  const { width, height } = box;
  const rgba = new Uint8Array(width * height * 4);
  const rgb = new Uint8Array(width * height * 3);
  const behind = [1, 3, 5].map((at) => (background === null ? 0 : Number.parseInt(background.slice(at, at + 2), 16)));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y + box.y) * pixels.width + x + box.x;
      const to = y * width + x;
      const a = alpha[from] ?? 0;
      for (let c = 0; c < 3; c += 1) {
        const value = pixels.rgb[from * 3 + c] ?? 0;
        rgba[to * 4 + c] = value;
        rgb[to * 3 + c] = Math.round((value * a + (behind[c] ?? 0) * (255 - a)) / 255);
      }
      rgba[to * 4 + 3] = a;
    }
  }
  const notice = confidence < SURE ? { code: 'cutout-unsure', detail: 'The subject is hard to tell from what is behind it; look at the edges.' } : null;
  const png = background === null ? encodeRgbaPng({ width, height, rgba }) : encodePng({ width, height, rgb });
  return { width, height, png, facts: { format: background === null ? 'png' : 'jpeg', notice, confidence } };
}

function boxOf({ width, height }: Pixels, alpha: Uint8Array): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((alpha[y * width + x] ?? 0) < 128) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  const pad = Math.round(PADDING * Math.max(right - left, bottom - top));
  const x = Math.max(0, left - pad);
  const y = Math.max(0, top - pad);
  return { x, y, width: Math.min(width, right + pad) - x, height: Math.min(height, bottom + pad) - y };
}
