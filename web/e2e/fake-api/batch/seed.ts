import { randomUUID } from 'node:crypto';
import type { BatchItem, Fault } from '../../../src/api/batchTypes';
import type { Visitor } from '../visitor';
import type { List } from './csv';

/** A batch as if it had been worked on: for how a large one looks and behaves. */
export interface BatchSeed {
  name: string;
  rows: number;
  /** How many have ended; the batch has where all have. */
  done: number;
}

const FAULTS: readonly Fault[] = [
  { code: 'fetch-not-found', detail: 'cdn.shop.example answered 404: there is no such file.' },
  { code: 'fetch-timeout', detail: 'cdn.shop.example sent nothing for 30 seconds. Try again later.' },
  { code: 'not-an-image', detail: 'The address gives no image but text/html.' },
  { code: 'fetch-too-large', detail: 'The file has more than 64 MB. Offer a smaller one.' },
];
const PRODUCTS = ['Linen shirt', 'Oak table', 'Ceramic mug', 'Wool scarf', 'Reading lamp', 'Canvas bag', 'Enamel pot'];
const FAIL_EVERY = 21;
const AT_ONCE = 16;

export function seedBatch({ batches, gallery }: Visitor, { name, rows, done }: BatchSeed): void {
  const pictures = gallery.list();
  const presets = ['thumbnail', 'web'];
  const item = (index: number): BatchItem => {
    const product = PRODUCTS[index % PRODUCTS.length] ?? '';
    const picture = pictures[index % Math.max(1, pictures.length)];
    const failed = index % FAIL_EVERY === 4;
    const ended = index < done;
    const status = ended ? (failed ? 'failed' : 'succeeded') : index < done + AT_ONCE ? 'processing' : 'queued';
    return {
      id: randomUUID(),
      row: index + 1,
      position: 0,
      url: `https://cdn.shop.example/products/${product.toLowerCase().replace(' ', '-')}-${index + 1}.jpg`,
      reference: `SKU-${10_000 + index}`,
      name: product,
      status,
      error: status === 'failed' ? (FAULTS[Math.floor(index / FAIL_EVERY) % FAULTS.length] ?? null) : null,
      image: status === 'succeeded' ? (picture?.id ?? null) : null,
      renditions: status === 'succeeded' && picture ? presets.map((preset) => renditionOf(gallery.images.get(picture.id)?.image, preset)) : [],
    };
  };
  const items = Array.from({ length: rows }, (_, index) => item(index));
  const kept = batches.create({ name, presets, webhook: null, email: null, describe: false }, listOf(items), items);
  const at = Date.now();
  const ended = done === rows;
  kept.ends.push(...Array.from({ length: Math.min(done, 1_400) }, (_, index) => at - (index / 1_400) * 59_000));
  kept.batch = {
    ...kept.batch,
    status: ended ? 'completed' : 'processing',
    startedAt: new Date(at).toISOString(),
    endedAt: ended ? new Date(at).toISOString() : null,
  };
}

function renditionOf(image: { renditions: { preset: string; width: number | null; height: number | null; bytes: number | null; url: string | null }[] } | undefined, preset: string) {
  const made = image?.renditions.find((rendition) => rendition.preset === preset);
  return { preset, url: made?.url ?? '', width: made?.width ?? 0, height: made?.height ?? 0, bytes: made?.bytes ?? 0 };
}

function listOf(items: readonly BatchItem[]): List {
  return {
    columns: [
      { name: 'SKU', role: 'id' },
      { name: 'Product Name', role: 'name' },
      { name: 'Input Image Urls', role: 'image' },
    ],
    rows: items.map(({ row, url, reference, name }) => ({
      row,
      cells: [reference ?? '', name ?? '', url],
      reference,
      name,
      images: [{ url, fault: null }],
    })),
    faults: [],
    encoding: 'UTF-8',
    delimiter: ',',
  };
}
