import { ApiError, problemTexts, toApiError } from './problem';
import { session } from './session';
import type { Deletion, Image, ImageEdit, ImagePage, Limits, Presets, Status } from './types';

const TIMEOUT_MS = 20_000;

interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal | undefined;
}

async function send(path: string, { method = 'GET', body, signal }: Call): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await fetch(path, {
      method,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw timeout.aborted
      ? new ApiError(0, 'timeout', problemTexts.timeout)
      : new ApiError(0, 'unreachable', problemTexts.unreachable);
  }
}

async function call<T>(path: string, options: Call = {}): Promise<T> {
  const response = await session.pass(() => send(path, options));
  if (!response.ok) throw toApiError(response.status, await response.text(), response.headers.get('Retry-After'));
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) {
    throw new ApiError(response.status, 'unexpected-answer', problemTexts.unexpected(response.status));
  }
  return (await response.json()) as T;
}

const imagePath = (id: string) => `/api/v1/images/${encodeURIComponent(id)}`;

export interface ImageListQuery {
  q: string;
  status: Status | null;
}

function listPath({ q, status }: ImageListQuery, cursor: string | null, limit: number): string {
  const search = new URLSearchParams({ limit: String(limit) });
  if (q !== '') search.set('q', q);
  if (status !== null) search.set('status', status);
  if (cursor !== null) search.set('cursor', cursor);
  return `/api/v1/images?${search.toString()}`;
}

/** Every call the page makes, except for uploads, which need progress (see upload/transport). */
export const api = {
  images: (query: ImageListQuery, cursor: string | null, limit: number, signal?: AbortSignal) =>
    call<ImagePage>(listPath(query, cursor, limit), { signal }),
  image: (id: string, signal?: AbortSignal) => call<Image>(imagePath(id), { signal }),
  edit: (id: string, edit: ImageEdit) => call<Image>(imagePath(id), { method: 'PATCH', body: edit }),
  remove: (id: string) => call<Deletion>(imagePath(id), { method: 'DELETE' }),
  restore: (deletion: Deletion) => call<Image>(deletion.links.restore, { method: 'POST' }),
  addRenditions: (id: string, presets: string[]) =>
    call<Image>(`${imagePath(id)}/renditions`, { method: 'POST', body: { presets } }),
  presets: async (signal?: AbortSignal) => (await call<Presets>('/api/v1/presets', { signal })).presets,
  limits: (signal?: AbortSignal) => call<Limits>('/api/v1/limits', { signal }),
};

/** The address that saves instead of showing. */
export const downloadUrl = (url: string) => `${url}?download`;
