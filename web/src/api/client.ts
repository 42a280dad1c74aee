import { ApiError, problemTexts, toApiError } from './problem';
import { session } from './session';
import { type ImageListQuery, parametersOf } from './imageQuery';
import type {
  Deletion,
  DescribeOrder,
  Descriptions,
  Image,
  ImageEdit,
  ImagePage,
  LabelCount,
  Limits,
  Preset,
  Presets,
} from './types';

const TIMEOUT_MS = 20_000;

interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** A form is sent as it is, anything else as JSON. */
  body?: unknown;
  signal?: AbortSignal | undefined;
  timeoutMs?: number;
}

async function send(path: string, { method = 'GET', body, signal, timeoutMs = TIMEOUT_MS }: Call): Promise<Response> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const isForm = body instanceof FormData;
  try {
    return await fetch(path, {
      method,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      // The browser names a form's type itself, with the boundary it chose.
      headers: body === undefined || isForm ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? null : isForm ? body : JSON.stringify(body),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw timeout.aborted
      ? new ApiError(0, 'timeout', problemTexts.timeout)
      : new ApiError(0, 'unreachable', problemTexts.unreachable);
  }
}

/** One call; throws an ApiError where it did not work. An answer without content is undefined. */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  const response = await session.pass(() => send(path, options));
  if (!response.ok) throw toApiError(response.status, await response.text(), response.headers.get('Retry-After'));
  if (response.status === 204) return undefined as T;
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) {
    throw new ApiError(response.status, 'unexpected-answer', problemTexts.unexpected(response.status));
  }
  return (await response.json()) as T;
}

const imagePath = (id: string) => `/api/v1/images/${encodeURIComponent(id)}`;

function listPath(query: ImageListQuery, cursor: string | null, limit: number): string {
  const search = parametersOf(query);
  search.set('limit', String(limit));
  if (cursor !== null) search.set('cursor', cursor);
  return `/api/v1/images?${search.toString()}`;
}

const LABELS_OFFERED = 100;

/** The calls about images, except for uploads, which need progress (see upload/transport); batches.ts has the others. */
export const api = {
  images: (query: ImageListQuery, cursor: string | null, limit: number, signal?: AbortSignal) =>
    call<ImagePage>(listPath(query, cursor, limit), { signal }),
  image: (id: string, signal?: AbortSignal) => call<Image>(imagePath(id), { signal }),
  edit: (id: string, edit: ImageEdit) => call<Image>(imagePath(id), { method: 'PATCH', body: edit }),
  remove: (id: string) => call<Deletion>(imagePath(id), { method: 'DELETE' }),
  /** Those that were deleted and can be had back, the last one first. */
  deleted: (cursor: string | null, limit: number, signal?: AbortSignal) =>
    call<ImagePage>(`/api/v1/images?${new URLSearchParams({ deleted: 'true', limit: String(limit), ...(cursor === null ? {} : { cursor }) }).toString()}`, { signal }),
  restore: (id: string) => call<Image>(`${imagePath(id)}/restore`, { method: 'POST' }),
  addRenditions: (id: string, presets: string[]) =>
    call<Image>(`${imagePath(id)}/renditions`, { method: 'POST', body: { presets } }),
  addRendition: (id: string, own: Pick<Preset, 'name' | 'operations' | 'output'>) =>
    call<Image>(`${imagePath(id)}/renditions`, { method: 'POST', body: own }),
  describe: (id: string, order: DescribeOrder) =>
    call<Image>(`${imagePath(id)}/describe`, { method: 'POST', body: order }),
  describeAll: (which: 'undescribed' | 'all', order: DescribeOrder) =>
    call<{ images: number }>('/api/v1/descriptions', { method: 'POST', body: { which, ...order } }),
  descriptions: (signal?: AbortSignal) => call<Descriptions>('/api/v1/descriptions', { signal }),
  labels: async (signal?: AbortSignal) =>
    (await call<{ labels: LabelCount[] }>(`/api/v1/labels?limit=${LABELS_OFFERED}`, { signal })).labels,
  presets: async (signal?: AbortSignal) => (await call<Presets>('/api/v1/presets', { signal })).presets,
  limits: (signal?: AbortSignal) => call<Limits>('/api/v1/limits', { signal }),
};

/** The address that saves instead of showing. */
export const downloadUrl = (url: string) => `${url}?download`;
