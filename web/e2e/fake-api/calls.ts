import type { Image, ImageEdit, Limits, Preset, UploadedImage } from '../../src/api/types';
import { type Gallery, PRESETS } from './gallery';
import type { Part } from './multipart';

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
    if (!known) void gallery.work(image.id);
    const { id, status } = image;
    images.push({ id, name: image.name, status, duplicate: known !== undefined, links: { self: image.links.self } });
  }
  return { status: 202, json: { images } };
}

export function list(gallery: Gallery, search: URLSearchParams): Answer {
  const words = (search.get('q') ?? '').toLowerCase();
  const status = search.get('status');
  const limit = Number(search.get('limit') ?? 50);
  const cursor = search.get('cursor');
  const found = gallery
    .list()
    .filter((image) => image.name.toLowerCase().includes(words) && (status === null || image.status === status))
    .filter((image) => cursor === null || image.id < cursor);
  const images = found.slice(0, limit);
  return ok({ images, nextCursor: found.length > limit ? (images.at(-1)?.id ?? null) : null });
}

export function get(gallery: Gallery, id: string): Answer {
  const kept = gallery.images.get(id);
  return kept ? ok(kept.image) : notFound();
}

export function edit(gallery: Gallery, id: string, body: ImageEdit): Answer {
  if (body.name?.trim() === '') return problem(422, 'field-invalid', 'A name must have 1 to 200 characters.');
  const change: Partial<Image> = typeof body.name === 'string' ? { name: body.name } : {};
  const image = gallery.update(id, change);
  return image ? ok(image) : notFound();
}

export function remove(gallery: Gallery, id: string): Answer {
  if (!gallery.move(id, gallery.images, gallery.deleted)) return notFound();
  gallery.send('image-deleted', { id });
  const restorableUntil = new Date(Date.now() + LIMITS.restoreSeconds * 1000).toISOString();
  return ok({ id, restorableUntil, links: { restore: `/api/v1/images/${id}/restore` } });
}

export function restore(gallery: Gallery, id: string): Answer {
  const kept = gallery.move(id, gallery.deleted, gallery.images);
  if (!kept) return notFound();
  gallery.publish(kept.image);
  return ok(kept.image);
}

export function addRenditions(gallery: Gallery, id: string, presets: readonly string[]): Answer {
  const unknown = presets.find((preset) => !(PRESETS as readonly string[]).includes(preset));
  if (unknown !== undefined) return problem(422, 'preset-unknown', `There is no preset ${unknown}.`);
  const image = gallery.want(id, presets);
  if (!image) return notFound();
  void gallery.work(id);
  return { status: 202, json: image };
}

export function presets(): Answer {
  const all: Preset[] = PRESETS.map((name) => ({ name, builtIn: true, operations: [], output: { format: 'png' } }));
  return ok({ presets: all });
}
