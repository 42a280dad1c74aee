import { landscape } from '../pictures/landscape';
import { encodePng } from '../pictures/png';
import { type BatchSeed, seedBatch } from './batch/seed';
import type { Answer } from './calls';
import type { DescriberControl } from './describing';
import { type Gallery, render } from './gallery';
import type { Visitor } from './visitor';

/** What a test can make the fake do for its own gallery, by POST /__fake/control. */
export interface Control {
  /** Cut every connection, or stop doing so. */
  away?: boolean;
  /** Milliseconds that each step of the work takes. */
  stepMs?: number;
  /** Ready images to add, oldest first. */
  seed?: { count: number; name: string };
  /** A batch to add, after the images that stand for its results. */
  batch?: BatchSeed;
  /** Whether the server sends e-mail. */
  mail?: boolean;
  describer?: DescriberControl;
}

const DIFFERENT = 24;

export async function control(visitor: Visitor, { away, stepMs, seed, batch, mail, describer }: Control): Promise<Answer> {
  const { gallery } = visitor;
  if (stepMs !== undefined) gallery.stepMs = stepMs;
  if (away !== undefined) {
    gallery.away = away;
    if (away) for (const stream of gallery.streams) stream.destroy();
  }
  if (seed) await addMany(gallery, seed.count, seed.name);
  if (batch) seedBatch(visitor, batch);
  if (mail !== undefined) visitor.mail = mail;
  if (describer) gallery.describing.control(describer);
  return { status: 200, json: { images: gallery.images.size } };
}

async function addMany(gallery: Gallery, count: number, name: string): Promise<void> {
  const kinds = Array.from({ length: Math.min(count, DIFFERENT) }, (_, seed) => {
    const pixels = landscape(seed, 480, 320);
    return { original: encodePng(pixels), size: pixels, thumbnail: render(pixels, 'thumbnail'), web: render(pixels, 'web') };
  });
  for (let i = 0; i < count; i += 1) {
    const kind = kinds[i % kinds.length];
    if (!kind) return;
    const { width, height } = kind.size;
    const { id } = gallery.add(`${name}-${`${i + 1}`.padStart(4, '0')}.png`, kind.original, { width, height }, ['thumbnail', 'web']);
    gallery.finish(id, 'thumbnail', kind.thumbnail);
    gallery.finish(id, 'web', kind.web);
    gallery.update(id, { status: 'ready' });
    // Lets the event streams drain.
    if (i % 100 === 99) await new Promise(setImmediate);
  }
}
