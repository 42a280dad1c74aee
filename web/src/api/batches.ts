import type {
  Batch,
  BatchItemPage,
  BatchOptions,
  BatchPage,
  BatchPreview,
  Delivery,
  DeliveryDetail,
  DeliveryPage,
  ItemStatus,
  NotificationPage,
  RotatedSecret,
  WebhookEdit,
  WebhookEndpoint,
  WebhookEvent,
} from './batchTypes';
import { call } from './client';

/** A list of ten thousand rows over a slow line. */
const UPLOAD_MS = 120_000;

const batchPath = (id: string) => `/api/v1/batches/${encodeURIComponent(id)}`;
const webhookPath = (id: string) => `/api/v1/webhooks/${encodeURIComponent(id)}`;
const deliveryPath = (id: string) => `/api/v1/webhooks/deliveries/${encodeURIComponent(id)}`;

/** A path with those parameters that have a value. */
export function withSearch(path: string, parameters: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) if (value != null) search.set(key, String(value));
  return `${path}?${search.toString()}`;
}

/** A CSV as it was when it was chosen; a file on disk can change meanwhile. */
export interface ListFile {
  name: string;
  content: Blob;
}

export interface BatchOrder {
  file: ListFile;
  name: string;
  presets: readonly string[];
  webhook: string;
  email: string;
  /** One fault refuses the whole list. */
  strict: boolean;
  /** Null: as the server is set. */
  describe: boolean | null;
}

function formOf({ file, name, presets, webhook, email, strict, describe }: BatchOrder): FormData {
  const form = new FormData();
  for (const preset of presets) form.append('preset', preset);
  if (name !== '') form.append('name', name);
  if (webhook !== '') form.append('webhook', webhook);
  if (email !== '') form.append('email', email);
  form.append('strict', String(strict));
  if (describe !== null) form.append('describe', String(describe));
  form.append('file', file.content, file.name);
  return form;
}

export interface DeliveryQuery {
  batch?: string;
  endpoint?: string;
}

/** The calls about batches, webhooks and notifications. */
export const batchApi = {
  options: (signal?: AbortSignal) => call<BatchOptions>('/api/v1/batches/options', { signal }),
  preview: ({ name, content }: ListFile, signal?: AbortSignal) => {
    const form = new FormData();
    form.append('file', content, name);
    return call<BatchPreview>('/api/v1/batches/preview', { method: 'POST', body: form, signal, timeoutMs: UPLOAD_MS });
  },
  start: (order: BatchOrder) =>
    call<Batch>('/api/v1/batches', { method: 'POST', body: formOf(order), timeoutMs: UPLOAD_MS }),
  list: (cursor: string | null, limit: number, signal?: AbortSignal) =>
    call<BatchPage>(withSearch('/api/v1/batches', { limit, cursor }), { signal }),
  get: (id: string, signal?: AbortSignal) => call<Batch>(batchPath(id), { signal }),
  items: (id: string, status: ItemStatus | null, cursor: string | null, limit: number, signal?: AbortSignal) =>
    call<BatchItemPage>(withSearch(`${batchPath(id)}/items`, { limit, status, cursor }), { signal }),
  cancel: (id: string) => call<Batch>(batchPath(id), { method: 'DELETE' }),
  retry: (id: string) => call<Batch>(`${batchPath(id)}/retry`, { method: 'POST' }),

  webhooks: async (signal?: AbortSignal) =>
    (await call<{ endpoints: WebhookEndpoint[] }>('/api/v1/webhooks', { signal })).endpoints,
  addWebhook: (url: string, events: readonly WebhookEvent[]) =>
    call<WebhookEndpoint>('/api/v1/webhooks', { method: 'POST', body: { url, events } }),
  editWebhook: (id: string, edit: WebhookEdit) =>
    call<WebhookEndpoint>(webhookPath(id), { method: 'PATCH', body: edit }),
  removeWebhook: (id: string) => call<unknown>(webhookPath(id), { method: 'DELETE' }),
  secret: async (id: string, signal?: AbortSignal) =>
    (await call<{ secret: string }>(`${webhookPath(id)}/secret`, { signal })).secret,
  rotateSecret: (id: string) => call<RotatedSecret>(`${webhookPath(id)}/secret/rotate`, { method: 'POST' }),

  deliveries: (query: DeliveryQuery, cursor: string | null, limit: number, signal?: AbortSignal) =>
    call<DeliveryPage>(withSearch('/api/v1/webhooks/deliveries', { ...query, limit, cursor }), { signal }),
  delivery: (id: string, signal?: AbortSignal) => call<DeliveryDetail>(deliveryPath(id), { signal }),
  replay: (id: string) => call<Delivery>(`${deliveryPath(id)}/replay`, { method: 'POST' }),

  notifications: (cursor: string | null, limit: number, signal?: AbortSignal) =>
    call<NotificationPage>(withSearch('/api/v1/notifications', { limit, cursor }), { signal }),
  readNotifications: (upTo: string) =>
    call<unknown>('/api/v1/notifications/read', { method: 'POST', body: { upTo } }),
};
