import { type Pixels, decodePng } from '../pictures/png';

type Rgb = readonly [number, number, number];

const NAMES: readonly [string, Rgb][] = [
  ['red', [200, 40, 40]],
  ['orange', [230, 140, 50]],
  ['yellow', [235, 215, 80]],
  ['green', [60, 140, 70]],
  ['teal', [20, 130, 130]],
  ['blue', [50, 100, 190]],
  ['purple', [120, 70, 150]],
  ['brown', [110, 75, 50]],
  ['black', [20, 20, 20]],
  ['grey', [130, 130, 130]],
  ['white', [240, 240, 240]],
];

export function pixelAt({ width, rgb }: Pixels, x: number, y: number): Rgb {
  const at = (y * width + x) * 3;
  return [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
}

export const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** The names of a picture's two commonest colours. */
export function coloursOf(png: Buffer): string[] {
  let pixels: Pixels;
  try {
    pixels = decodePng(png);
  } catch {
    return ['grey'];
  }
  const counts = new Map<string, number>();
  for (let y = 0; y < pixels.height; y += 16) {
    for (let x = 0; x < pixels.width; x += 16) {
      const [name] = NAMES.reduce((best, one) => (distance(one[1], pixelAt(pixels, x, y)) < distance(best[1], pixelAt(pixels, x, y)) ? one : best));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2).map(([name]) => name);
}

export interface Subject {
  /** 0 to 255 for each pixel. */
  alpha: Uint8Array;
  confidence: number;
}

const PLAIN = 30;

/**
 * What stands before a plain background: all that differs from the colour of the corners, softly. Of a picture without such a
 * background the middle, and then it is not sure.
 */
export function subjectOf(pixels: Pixels): Subject {
  const { width, height } = pixels;
  const corner = pixelAt(pixels, 0, 0);
  const corners = [pixelAt(pixels, width - 1, 0), pixelAt(pixels, 0, height - 1), pixelAt(pixels, width - 1, height - 1)];
  const plain = corners.every((other) => distance(corner, other) < PLAIN);
  const alpha = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside = plain
        ? (distance(corner, pixelAt(pixels, x, y)) - PLAIN) / PLAIN
        : (1 - Math.hypot((x / width - 0.5) / 0.36, (y / height - 0.5) / 0.4)) * 24;
      alpha[y * width + x] = Math.round(Math.max(0, Math.min(1, inside)) * 255);
    }
  }
  return { alpha, confidence: plain ? 0.94 : 0.41 };
}
