/** The server's JSON, as the page sees it. The one place to exchange for types generated from its OpenAPI. */

export type Status = 'queued' | 'processing' | 'ready' | 'failed';

export type Format = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff' | 'svg' | 'heic';

export interface Cause {
  code: string;
  /** A sentence fit to be shown. */
  detail: string;
}

export interface Rendition {
  preset: string;
  status: Status;
  /** Pixels; this and the next four are null unless `ready`. */
  width: number | null;
  height: number | null;
  format: Format | null;
  bytes: number | null;
  url: string | null;
  error: Cause | null;
}

export interface Image {
  /** UUID version 7: order of ids is order of arrival. */
  id: string;
  name: string;
  status: Status;
  width: number;
  height: number;
  format: Format;
  bytes: number;
  sha256: string;
  /** RFC 3339, UTC. */
  createdAt: string;
  title: string | null;
  description: string | null;
  labels: string[];
  error: Cause | null;
  renditions: Rendition[];
  links: { self: string; original: string };
}

export interface ImagePage {
  images: Image[];
  nextCursor: string | null;
}

export interface UploadedImage {
  id: string;
  name: string;
  status: Status;
  /** The owner had these bytes already; `id` is the image they had. */
  duplicate: boolean;
  links: { self: string };
}

export interface Deletion {
  id: string;
  restorableUntil: string;
  links: { restore: string };
}

export interface Preset {
  name: string;
  builtIn: boolean;
  operations: Record<string, unknown>[];
  output: Record<string, unknown>;
}

export interface Limits {
  maxFileBytes: number;
  maxPixels: number;
  maxFilesPerRequest: number;
  restoreSeconds: number;
  defaultPresets: string[];
  formats: string[];
}

/** RFC 9457, with our stable `code`. */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  code: string;
  errors: { file?: string; field?: string; code: string; detail: string }[];
}

export interface ImageEdit {
  name?: string;
  title?: string | null;
  description?: string | null;
  labels?: string[] | null;
}
