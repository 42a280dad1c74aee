import type { DescribeOrder, Image, ImageEdit, Limits, Preset, UploadedImage } from '../../src/api/types';
import { CUTOUTS, type CutoutRecipe } from './cutout';
import { changeOf } from './describing';
import { type Gallery, PRESETS, shareUrl } from './gallery';
import type { Part } from './multipart';
import { found as search, labelCounts } from './search';

/** An answer: JSON, or a problem where `status` says so. */
export interface Answer {
  status: number;
  json?: unknown;
}

const MAX_FILE_BYTES = 64 * 1024 * 1024;

export const LIMITS: Limits = {
  maxFileBytes: MAX_FILE_BYTES,
  maxPixels: 50_000_000,
  maxFilesPerRequest: 100,
  maxRequestBytes: 100 * MAX_FILE_BYTES,
  restoreSeconds: 3600,
  defaultPresets: ['thumbnail', 'web'],
  formats: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff', 'image/svg+xml'],
};

export function problem(status: number, code: string, detail: string, file?: string): Answer {
  const errors = file === undefined ? [] : [{ file, code, detail }];
  return { status, json: { type: 'about:blank', title: code, status, code, detail, instance: '', errors } };
}

const notFound = () => problem(404, 'image-not-found', 'There is no image with this id, or it is not yours.');
const ok = (json: unknown): Answer => ({ status: 200, json });

export function upload(gallery: Gallery, parts: readonly Part[]): Answer {
  const files = parts.filter(({ name, fileName }) => name === 'file' && fileName !== null);
  const asked = parts.filter(({ name }) => name === 'preset').map(({ data }) => data.toString());
  const describe = parts.find(({ name }) => name === 'describe')?.data.toString();
  const images: UploadedImage[] = [];
  for (const { fileName, data } of files) {
    const name = fileName ?? '';
    if (data.length === 0) return problem(422, 'file-empty', `${name} is empty.`, name);
    if (data.readUInt32BE(0) !== 0x89504e47) {
      return problem(415, 'not-an-image', `${name} is not an image: its content is text. Send a picture file.`, name);
    }
    const known = gallery.withBytes(data);
    const size = { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
    const image = known ?? gallery.add(name, data, size, asked.length > 0 ? asked : LIMITS.defaultPresets);
    if (!known) {
      void gallery.work(image.id);
      if (describe === undefined ? gallery.describing.automatic : describe === 'true') void gallery.describing.describe(image.id, {});
    }
    const { id, status } = image;
    images.push({ id, name: image.name, status, duplicate: known !== undefined, links: { self: image.links.self } });
  }
  return { status: 202, json: { images } };
}

export function list(gallery: Gallery, asked: URLSearchParams): Answer {
  const limit = Number(asked.get('limit') ?? 50);
  const from = Number(asked.get('cursor') ?? 0);
  const all = search(gallery.list(), asked);
  const images = all.slice(from, from + limit);
  return ok({ images, nextCursor: all.length > from + limit ? `${from + limit}` : null });
}

export function deleted(gallery: Gallery, asked: URLSearchParams): Answer {
  const limit = Number(asked.get('limit') ?? 50);
  const from = Number(asked.get('cursor') ?? 0);
  const all = [...gallery.deleted.values()].map(({ image }) => image).reverse();
  return ok({ images: all.slice(from, from + limit), nextCursor: all.length > from + limit ? `${from + limit}` : null });
}

export function labels(gallery: Gallery, asked: URLSearchParams): Answer {
  return ok({ labels: labelCounts(gallery.list(), Number(asked.get('limit') ?? 50)) });
}

export function describe(gallery: Gallery, id: string, order: DescribeOrder): Answer {
  const image = gallery.describing.queue(id);
  if (!image) return notFound();
  void gallery.describing.describe(id, order);
  return { status: 202, json: image };
}

/** The file beside the original. */
export function description(gallery: Gallery, id: string): Answer {
  const image = gallery.images.get(id)?.image;
  if (!image) return notFound();
  const { name, title, description: text, altText, labels: words, language, source, edited } = image;
  return ok({ id, name, title, description: text, altText, labels: words, language, source, edited });
}

export function get(gallery: Gallery, id: string): Answer {
  const kept = gallery.images.get(id);
  return kept ? ok(kept.image) : notFound();
}

export function edit(gallery: Gallery, id: string, body: ImageEdit): Answer {
  if (body.name?.trim() === '') return problem(422, 'field-invalid', 'A name must have 1 to 200 characters.');
  if ((body.title?.length ?? 0) > 500) return problem(422, 'field-invalid', 'title: expected at most 500 characters.');
  const kept = gallery.images.get(id);
  return kept ? ok(gallery.update(id, changeOf(kept.image, body))) : notFound();
}

export function remove(gallery: Gallery, id: string): Answer {
  const kept = gallery.move(id, gallery.images, gallery.deleted);
  if (!kept) return notFound();
  gallery.send('image-deleted', { id });
  const restorableUntil = new Date(Date.now() + LIMITS.restoreSeconds * 1000).toISOString();
  kept.image = { ...addressed(kept.image, '?deleted=true', false), restorableUntil };
  return ok({ id, restorableUntil, links: { restore: `/api/v1/images/${id}/restore` } });
}

export function restore(gallery: Gallery, id: string): Answer {
  const kept = gallery.move(id, gallery.deleted, gallery.images);
  if (!kept) return notFound();
  kept.image = { ...addressed(kept.image, '', true), restorableUntil: null };
  gallery.publish(kept.image);
  return ok(kept.image);
}

/** The image with other addresses of its renditions. */
function addressed(image: Image, suffix: string, shared: boolean): Image {
  const renditions = image.renditions.map((rendition) => {
    const url = rendition.url === null ? null : rendition.url.replace(/\?.*/, '') + suffix;
    return { ...rendition, url, shareUrl: shared && url !== null ? shareUrl(url) : null };
  });
  return { ...image, renditions };
}

interface OwnRendition {
  name: string;
  operations: (CutoutRecipe & { op: string })[];
}

export function addRenditions(gallery: Gallery, id: string, body: { presets: readonly string[] } | OwnRendition): Answer {
  if ('name' in body) {
    const [operation] = body.operations;
    if (operation?.op !== 'cutout') return problem(422, 'preset-invalid', 'This test server knows cutout only.');
    const changed = gallery.wantOwn(id, body.name, { background: operation.background, trim: operation.trim });
    if (!changed) return notFound();
    void gallery.work(id);
    return { status: 202, json: changed };
  }
  const { presets } = body;
  const unknown = presets.find((preset) => !(PRESETS as readonly string[]).includes(preset));
  if (unknown !== undefined) return problem(422, 'preset-unknown', `There is no preset ${unknown}.`);
  const image = gallery.want(id, presets);
  if (!image) return notFound();
  void gallery.work(id);
  return { status: 202, json: image };
}

export function presets(): Answer {
  const all: Preset[] = PRESETS.map((name) => {
    const operations = CUTOUTS[name] ? [{ op: 'cutout', ...CUTOUTS[name] }] : [];
    return { name, builtIn: true, operations, output: { format: 'png' } };
  });
  return ok({ presets: all });
}
