import type { Pixels } from './png';

type Colour = readonly [number, number, number];

/** Sky from top to horizon, the light in it, and the hills from far to near. */
interface Mood {
  sky: readonly [Colour, Colour, Colour];
  light: Colour;
  hills: readonly [Colour, Colour];
  water: boolean;
}

const MOODS: readonly [Mood, ...Mood[]] = [
  { sky: [[44, 62, 110], [196, 120, 128], [252, 200, 142]], light: [255, 236, 196], hills: [[150, 112, 140], [28, 26, 46]], water: true },
  { sky: [[60, 128, 196], [138, 186, 224], [226, 238, 240]], light: [255, 252, 236], hills: [[150, 178, 190], [38, 70, 52]], water: false },
  { sky: [[18, 24, 56], [44, 58, 110], [112, 116, 160]], light: [238, 240, 255], hills: [[70, 82, 128], [10, 14, 30]], water: true },
  { sky: [[214, 150, 98], [238, 194, 140], [250, 226, 190]], light: [255, 246, 220], hills: [[214, 164, 122], [110, 58, 40]], water: false },
  { sky: [[120, 150, 160], [176, 198, 200], [222, 228, 222]], light: [248, 248, 240], hills: [[160, 182, 178], [22, 48, 44]], water: true },
  { sky: [[86, 60, 120], [214, 110, 130], [250, 176, 120]], light: [255, 220, 170], hills: [[170, 96, 120], [40, 22, 50]], water: false },
];

/** A repeatable stream of numbers in 0…1 (xorshift32). */
function seeded(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

const mix = (a: number, b: number, t: number) => a + (b - a) * t;
const blend = (a: Colour, b: Colour, t: number): Colour => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
const smooth = (t: number) => t * t * (3 - 2 * t);

/** Rolling lines: the sum of smoothed random steps, each twice as fine and half as high; about -1…1. */
function ridge(random: () => number, steps: number): (x: number) => number {
  const layers = [0, 1, 2, 3, 4].map((octave) => {
    const points = Array.from({ length: steps * 2 ** octave + 2 }, () => random() * 2 - 1);
    return (x: number) => {
      const at = x * steps * 2 ** octave;
      const i = Math.floor(at);
      return mix(points[i] ?? 0, points[i + 1] ?? 0, smooth(at - i)) / 2 ** octave;
    };
  });
  return (x) => layers.reduce((sum, layer) => sum + layer(x), 0) / 1.9;
}

/** A made-up landscape, the same for the same seed. */
export function landscape(seed: number, width: number, height: number): Pixels {
  const random = seeded(seed + 11);
  const mood = MOODS[seed % MOODS.length] ?? MOODS[0];
  const horizon = mix(0.52, 0.66, random());
  const sun = { x: mix(0.2, 0.8, random()), y: horizon * mix(0.35, 0.8, random()), r: mix(0.025, 0.05, random()) };
  const hills = [0, 1, 2, 3].map((layer) => ({
    line: ridge(random, 2 + layer),
    base: horizon + layer * 0.09 - 0.02,
    rise: mix(0.16, 0.07, layer / 3),
    colour: blend(mood.hills[0], mood.hills[1], layer / 3),
  }));
  const cloud = [ridge(random, 3), ridge(random, 5)] as const;
  const shore = mood.water ? horizon + 0.2 : 2;

  // The lines depend on the column alone; worked out for each pixel they would take most of the time.
  const tops = hills.map(({ base, rise, line }) => Float64Array.from({ length: width }, (_, at) => base - rise * (0.5 + 0.5 * line(at / width))));
  const near = Float64Array.from({ length: width }, (_, at) => cloud[0](at / width));

  const colourAt = (at: number, y: number): Colour => {
    if (y > shore) {
      const waved = Math.round(at + Math.sin(y * 300) * 0.004 * width);
      const mirrored = colourAt(Math.min(width - 1, Math.max(0, waved)), 2 * shore - y);
      return blend(mirrored, mood.hills[1], 0.18 + (y - shore) * 0.9);
    }
    for (let layer = hills.length - 1; layer >= 0; layer -= 1) {
      const hill = hills[layer];
      const top = tops[layer]?.[at];
      if (!hill || top === undefined) continue;
      // Mist gathers at the feet of what is far away.
      if (y > top) return blend(hill.colour, mood.sky[2], Math.min(0.5, (y - top) * 1.6) * (1 - layer / 3.2));
    }
    const x = at / width;
    const up = y / horizon;
    const sky = up < 0.6 ? blend(mood.sky[0], mood.sky[1], up / 0.6) : blend(mood.sky[1], mood.sky[2], (up - 0.6) / 0.4);
    const distance = Math.hypot((x - sun.x) * (width / height), y - sun.y);
    const veil = Math.max(0, (near[at] ?? 0) * 0.5 + cloud[1]((x * 0.5 + y) % 1) * 0.5 - 0.05) * (1 - Math.abs(up - 0.5));
    const glow = distance < sun.r ? 1 : Math.exp(-(distance - sun.r) * 7) * 0.65;
    return blend(blend(sky, mood.light, veil * 0.5), mood.light, glow);
  };

  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [r, g, b] = colourAt(x, y / height);
      // Film grain keeps gradients from banding.
      const grain = random() * 5 - 2.5;
      rgb.set([clamp(r + grain), clamp(g + grain), clamp(b + grain)], (y * width + x) * 3);
    }
  }
  return { width, height, rgb };
}

const clamp = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
