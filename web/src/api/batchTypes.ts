import type { components } from './generated/schema';

type Schemas = components['schemas'];

/** The server's JSON for batches, webhooks and notifications, under the page's names; see types.ts. */
export type BatchStatus = Schemas['BatchStatus'];
export type ItemStatus = Schemas['ItemStatus'];
export type Fault = Schemas['Cause'];
export type BatchCounts = Schemas['BatchCounts'];
export type Batch = Schemas['Batch'];
export type BatchPage = Schemas['BatchPage'];
export type BatchItemRendition = Schemas['BatchRendition'];
export type BatchItem = Schemas['BatchItem'];
export type BatchItemPage = Schemas['BatchItemPage'];
export type ColumnRole = Schemas['BatchColumn']['role'];
export type RowFault = Schemas['BatchRowFault'];
export type BatchPreview = Schemas['BatchPreview'];
export type BatchOptions = Schemas['BatchOptions'];

export type WebhookEvent = 'batch.created' | 'batch.completed' | 'image.ready' | 'image.failed';
/** The secret is only in the answer to its creation. */
export type WebhookEndpoint = Omit<Schemas['WebhookEndpoint'], 'events'> &
  Partial<Pick<Schemas['NewWebhookEndpoint'], 'secret'>> & { events: WebhookEvent[] };
export type WebhookEdit = Schemas['WebhookPatch'];
export type RotatedSecret = Schemas['RotatedWebhookSecret'];
export type Delivery = Schemas['WebhookDelivery'];
export type DeliveryStatus = Delivery['status'];
export type DeliveryPage = Schemas['WebhookDeliveryPage'];
export type DeliveryAttempt = Schemas['WebhookAttempt'];
export type DeliveryDetail = Schemas['WebhookDeliveryDetail'];

export type Notification = Schemas['Notification'];
export type NotificationPage = Schemas['NotificationPage'];
