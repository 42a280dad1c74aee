/**
 * The server's JSON for batches, webhooks and notifications, under the page's names. Written by hand from the agreed calls;
 * nothing else names these shapes, so they can come from its OpenAPI description as those in types.ts do.
 */

export type BatchStatus = 'queued' | 'processing' | 'completed' | 'failed' | 'cancelled';
export type ItemStatus = 'queued' | 'processing' | 'succeeded' | 'failed' | 'cancelled';

/** Why something did not work: a stable code, and a sentence for people. */
export interface Fault {
  code: string;
  detail: string;
}

/** `total` is the sum of the others, at any moment. */
export interface BatchCounts {
  total: number;
  queued: number;
  processing: number;
  succeeded: number;
  failed: number;
  cancelled: number;
}

export interface Batch {
  /** A random UUID; whoever knows it may read the batch. */
  id: string;
  name: string;
  status: BatchStatus;
  presets: string[];
  webhook: string | null;
  email: string | null;
  describe: boolean;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  /** Rows of the list as given; an item is one image address of one row. */
  rows: number;
  counts: BatchCounts;
  /** Items a second over the last minute; null where nothing is under way. */
  rate: number | null;
  secondsLeft: number | null;
  error: Fault | null;
  /** Whether the asker may change it. */
  owned: boolean;
  links: { self: string; items: string; result: string; failedResult: string };
}

export interface BatchPage {
  batches: Batch[];
  nextCursor: string | null;
}

export interface BatchItemRendition {
  preset: string;
  url: string;
  width: number;
  height: number;
  bytes: number;
}

export interface BatchItem {
  id: string;
  /** Row of the list, from 1, the header not counted. */
  row: number;
  /** Place among the addresses of its row. */
  position: number;
  url: string;
  reference: string | null;
  name: string | null;
  status: ItemStatus;
  error: Fault | null;
  /** The image's id; null until there is one. */
  image: string | null;
  renditions: BatchItemRendition[];
}

export interface BatchItemPage {
  items: BatchItem[];
  nextCursor: string | null;
}

export type ColumnRole = 'id' | 'name' | 'image' | 'other';

export interface RowFault extends Fault {
  row: number;
  /** The column's name; null where the whole row is meant. */
  column: string | null;
}

/** How a CSV was understood. */
export interface BatchPreview {
  fileName: string;
  encoding: string;
  delimiter: string;
  columns: { name: string; role: ColumnRole }[];
  rows: number;
  /** Addresses, right or wrong. */
  images: number;
  /** Right addresses, each counted once. */
  distinctImages: number;
  faultyRows: number;
  /** The first lines. */
  sample: { row: number; cells: string[] }[];
  /** The first faults; `faultCount` says how many there are. */
  faults: RowFault[];
  faultCount: number;
}

export interface BatchOptions {
  mail: { enabled: boolean; detail: string };
  maxRows: number;
  maxFileBytes: number;
}

export type WebhookEvent = 'batch.created' | 'batch.completed' | 'image.ready' | 'image.failed';

export interface WebhookEndpoint {
  id: string;
  url: string;
  events: WebhookEvent[];
  /** `batch`: made by a batch that named its address, and told of such batches only. */
  scope: 'owner' | 'batch';
  status: 'enabled' | 'disabled';
  disabledReason: string | null;
  createdAt: string;
  /** Only in the answer to its creation. */
  secret?: string;
}

export interface WebhookEdit {
  url?: string;
  events?: WebhookEvent[];
  status?: WebhookEndpoint['status'];
}

export interface RotatedSecret {
  secret: string;
  /** Until then both secrets sign. */
  previousValidUntil: string;
}

export type DeliveryStatus = 'pending' | 'delivered' | 'failed';

export interface Delivery {
  id: string;
  /** The `webhook-id` header: the same for each attempt and replay. */
  messageId: string;
  /** The endpoint's id. */
  endpoint: string;
  url: string;
  event: WebhookEvent;
  batch: string | null;
  status: DeliveryStatus;
  attempts: number;
  nextAttemptAt: string | null;
  createdAt: string;
  lastAttempt: { at: string; status: number | null; durationMs: number; error: string | null } | null;
}

export interface DeliveryPage {
  deliveries: Delivery[];
  nextCursor: string | null;
}

export interface DeliveryAttempt {
  at: string;
  /** HTTP status; null where no answer came. */
  status: number | null;
  headers: Record<string, string> | null;
  /** The first 4 KiB of the answer. */
  body: string | null;
  durationMs: number;
  error: string | null;
}

export interface DeliveryDetail extends Delivery {
  request: { headers: Record<string, string>; body: string };
  log: DeliveryAttempt[];
}

export interface Notification {
  id: string;
  kind: 'batch-completed' | 'batch-failed' | 'webhook-disabled' | 'mail-failed';
  title: string;
  detail: string;
  batch: string | null;
  createdAt: string;
  read: boolean;
}

export interface NotificationPage {
  notifications: Notification[];
  unread: number;
  nextCursor: string | null;
}
