import { createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Image, Rendition } from '../../src/api/types';
import { type Pixels, decodePng, encodePng, shrink } from '../pictures/png';
import { CUTOUTS, type CutoutRecipe, type Made, cutOut } from './cutout';
import { Describing } from './describing';

/** As the server signs them, but for the secret. */
export const shareUrl = (url: string) => `${url}?signature=fake`;

export const PRESETS = ['thumbnail', 'compressed', 'web', 'cutout', 'cutout-white'] as const;
const TARGET: Record<string, { side: number; square: boolean }> = {
  thumbnail: { side: 200, square: true },
  compressed: { side: 1200, square: false },
  web: { side: 800, square: false },
};

interface Kept {
  image: Image;
  original: Buffer;
  bytes: Map<string, Buffer>;
  /** Cutouts under names of the visitor's own. */
  own: Map<string, CutoutRecipe>;
}

/** Time-ordered like the server's ids: 48 bits of milliseconds, then a counter, then chance. */
let lastStamp = 0;
export function newId(): string {
  lastStamp = Math.max(Date.now(), lastStamp + 1);
  const hex = lastStamp.toString(16).padStart(12, '0') + '7' + randomBytes(10).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** One owner's images, in memory, with the work that a real server does faked by timers. */
export class Gallery {
  readonly images = new Map<string, Kept>();
  readonly deleted = new Map<string, Kept>();
  readonly streams = new Set<ServerResponse>();
  readonly describing = new Describing(this);
  /** While true every call of this owner finds the connection cut. */
  away = false;
  stepMs = 250;
  private eventNumber = 0;

  list(): Image[] {
    return [...this.images.values()].map(({ image }) => image).sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  withBytes(original: Buffer): Image | undefined {
    const sha256 = createHash('sha256').update(original).digest('hex');
    return this.list().find((image) => image.sha256 === sha256);
  }

  add(name: string, original: Buffer, size: { width: number; height: number }, presets: readonly string[]): Image {
    const id = newId();
    const self = `/api/v1/images/${id}`;
    const image: Image = {
      id,
      name,
      status: 'queued',
      ...size,
      format: 'png',
      bytes: original.length,
      sha256: createHash('sha256').update(original).digest('hex'),
      createdAt: new Date().toISOString(),
      title: null,
      description: null,
      altText: null,
      labels: [],
      language: null,
      source: null,
      edited: [],
      describing: { status: 'none', until: null, error: null, usage: { calls: 0, inputTokens: 0, outputTokens: 0 } },
      error: null,
      renditions: presets.map(queued),
      restorableUntil: null,
      links: { self, original: `${self}/original`, description: `${self}/description.json` },
    };
    this.images.set(id, { image, original, bytes: new Map(), own: new Map() });
    this.publish(image);
    return image;
  }

  update(id: string, change: Partial<Image>): Image | undefined {
    const kept = this.images.get(id);
    if (!kept) return undefined;
    kept.image = { ...kept.image, ...change };
    this.publish(kept.image);
    return kept.image;
  }

  /** Makes every rendition that is still wanted, one step at a time. */
  async work(id: string): Promise<void> {
    await this.step();
    this.update(id, { status: 'processing' });
    await this.step();
    const kept = this.images.get(id);
    if (!kept) return;
    let pixels: Pixels;
    try {
      pixels = decodePng(kept.original);
    } catch {
      const error = { code: 'image-corrupt', detail: 'The file ends before the picture does; it is damaged or incomplete.' };
      const renditions = kept.image.renditions.map((r): Rendition => ({ ...r, status: 'failed', error }));
      this.update(id, { status: 'failed', error, renditions });
      return;
    }
    for (const { preset, status } of kept.image.renditions) {
      if (status === 'ready') continue;
      this.finish(id, preset, render(pixels, preset, kept.own.get(preset)));
      await this.step();
    }
    this.update(id, { status: 'ready' });
  }

  finish(id: string, preset: string, { width, height, png, facts }: Made): void {
    const kept = this.images.get(id);
    if (!kept) return;
    kept.bytes.set(preset, png);
    const done: Rendition = {
      preset,
      status: 'ready',
      width,
      height,
      format: 'png',
      bytes: png.length,
      url: `/api/v1/images/${id}/renditions/${preset}`,
      shareUrl: shareUrl(`/api/v1/images/${id}/renditions/${preset}`),
      error: null,
      notice: null,
      confidence: null,
      ...facts,
    };
    this.update(id, { renditions: kept.image.renditions.map((r) => (r.preset === preset ? done : r)) });
  }

  /** A cutout of the visitor's own is made anew, as its recipe may have changed. */
  wantOwn(id: string, name: string, recipe: CutoutRecipe): Image | undefined {
    const kept = this.images.get(id);
    if (!kept) return undefined;
    kept.own.set(name, recipe);
    return this.update(id, { status: 'queued', renditions: [...kept.image.renditions.filter(({ preset }) => preset !== name), queued(name)] });
  }

  want(id: string, presets: readonly string[]): Image | undefined {
    const kept = this.images.get(id);
    if (!kept) return undefined;
    const kinds = kept.image.renditions.filter(({ preset, status }) => status === 'ready' || !presets.includes(preset));
    const there = kinds.map(({ preset }) => preset);
    const renditions = [...kinds, ...presets.filter((preset) => !there.includes(preset)).map(queued)];
    return this.update(id, { status: 'queued', error: null, renditions });
  }

  move(id: string, from: Map<string, Kept>, to: Map<string, Kept>): Kept | undefined {
    const kept = from.get(id);
    if (!kept) return undefined;
    from.delete(id);
    to.set(id, kept);
    return kept;
  }

  publish(image: Image): void {
    this.send('image', image);
  }

  send(event: string, data: unknown): void {
    this.eventNumber += 1;
    const text = `id: fake-${this.eventNumber}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const stream of this.streams) stream.write(text);
  }

  private step(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.stepMs));
  }
}

function queued(preset: string): Rendition {
  return { preset, status: 'queued', width: null, height: null, format: null, bytes: null, url: null, shareUrl: null, error: null, notice: null, confidence: null };
}

export function render(source: Pixels, preset: string, own?: CutoutRecipe): Made {
  const recipe = own ?? CUTOUTS[preset];
  if (recipe) return cutOut(source, recipe);
  const { side, square } = TARGET[preset] ?? { side: 400, square: false };
  const { width, height } = source;
  const short = Math.min(width, height);
  const scale = Math.min(1, side / Math.max(width, height));
  const pixels = square
    ? shrink(source, { x: (width - short) / 2, y: (height - short) / 2, width: short, height: short }, side, side)
    : shrink(source, { x: 0, y: 0, width, height }, Math.round(width * scale), Math.round(height * scale));
  return { width: pixels.width, height: pixels.height, png: encodePng(pixels) };
}
