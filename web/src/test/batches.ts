import type { Batch, BatchItem, Delivery, Notification } from '../api/batchTypes';

export function aBatch(facts: Partial<Batch> = {}): Batch {
  const id = facts.id ?? 'b';
  const self = `/api/v1/batches/${id}`;
  return {
    id,
    name: 'Spring',
    status: 'processing',
    presets: ['web'],
    webhook: null,
    email: null,
    describe: false,
    createdAt: '2026-01-31T12:00:00Z',
    startedAt: '2026-01-31T12:00:01Z',
    endedAt: null,
    rows: 10,
    counts: { total: 10, queued: 10, processing: 0, succeeded: 0, failed: 0, cancelled: 0 },
    rate: null,
    secondsLeft: null,
    error: null,
    owned: true,
    links: { self, items: `${self}/items`, result: `${self}/result.csv`, failedResult: `${self}/result.csv?only=failed` },
    ...facts,
  };
}

export function anItem(facts: Partial<BatchItem> = {}): BatchItem {
  return {
    id: 'i',
    row: 1,
    position: 0,
    url: 'https://shop.example/hat.jpg',
    reference: null,
    name: null,
    status: 'queued',
    error: null,
    image: null,
    renditions: [],
    ...facts,
  };
}

export function aNotification(facts: Partial<Notification> = {}): Notification {
  return {
    id: 'n',
    kind: 'batch-completed',
    title: 'Spring is done',
    detail: '10 of 10 images.',
    batch: 'b',
    createdAt: '2026-01-31T12:00:00Z',
    read: false,
    ...facts,
  };
}

export function aDelivery(facts: Partial<Delivery> = {}): Delivery {
  return {
    id: 'd',
    messageId: 'msg_1',
    endpoint: 'e',
    url: 'https://shop.example/hook',
    event: 'batch.completed',
    batch: 'b',
    status: 'pending',
    attempts: 0,
    nextAttemptAt: null,
    createdAt: '2026-01-31T12:00:00Z',
    lastAttempt: null,
    ...facts,
  };
}
