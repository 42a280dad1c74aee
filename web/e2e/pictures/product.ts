import type { Pixels } from './png';

type Colour = readonly [number, number, number];

const BEHIND: Colour = [226, 228, 230];
const GLAZES: readonly [Colour, ...Colour[]] = [
  [32, 92, 168],
  [182, 62, 44],
  [28, 120, 92],
  [214, 158, 40],
];

/** A mug before a plain wall, the same for the same seed: something with a clear edge, a hole and a shadow side. */
export function product(seed: number, width: number, height: number): Pixels {
  const glaze = GLAZES[seed % GLAZES.length] ?? GLAZES[0];
  const body = { left: 0.3, right: 0.62, top: 0.22 + (seed % 5) * 0.01, bottom: 0.82 };
  const rgb = new Uint8Array(width * height * 3);
  const unit = Math.min(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const u = (x - width / 2) / unit + 0.5;
      const v = (y - height / 2) / unit + 0.5;
      const across = (u - body.left) / (body.right - body.left);
      const bulge = 0.025 * (1 - (2 * across - 1) ** 2);
      const inBody = across >= 0 && across <= 1 && v >= body.top - bulge && v <= body.bottom + bulge;
      const rim = ((across - 0.5) / 0.46) ** 2 + ((v - body.top) / 0.022) ** 2 < 1;
      const ring = Math.hypot((u - 0.62) / 0.85, v - 0.5);
      const inHandle = u > 0.61 && ring > 0.1 && ring < 0.155;
      const light = 0.55 + 0.6 * Math.max(0, 1 - Math.abs(across - 0.3) * 1.4);
      const colour: Colour = rim ? [60, 52, 48] : inBody ? shade(glaze, light) : inHandle ? shade(glaze, 0.8) : BEHIND;
      rgb.set([colour[0], colour[1], (colour[2] + (seed % 3)) & 0xff], (y * width + x) * 3);
    }
  }
  return { width, height, rgb };
}

const shade = (colour: Colour, by: number): Colour => [
  Math.min(255, Math.round(colour[0] * by)),
  Math.min(255, Math.round(colour[1] * by)),
  Math.min(252, Math.round(colour[2] * by)),
];
