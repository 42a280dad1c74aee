import type { Batch, Notification } from '../../src/api/batchTypes';
import { Batches } from './batch/batches';
import { Gallery, newId } from './gallery';
import { Webhooks } from './webhook/webhooks';

const MESSAGES: Partial<Record<Batch['status'], { status: string; message: string; title: string }>> = {
  completed: { status: 'COMPLETED', message: 'Processed successfully', title: 'is done' },
  failed: { status: 'FAILED', message: 'Nothing could be processed', title: 'failed' },
  cancelled: { status: 'CANCELLED', message: 'Cancelled', title: 'was cancelled' },
};

/** All that one cookie owns. */
export class Visitor {
  readonly gallery = new Gallery();
  readonly webhooks = new Webhooks();
  readonly notifications: Notification[] = [];
  readonly batches = new Batches(this.gallery, (event, batch) => this.onBatch(event, batch));
  /** Whether the server sends e-mail. */
  mail = false;

  notify(notification: Omit<Notification, 'id' | 'createdAt' | 'read'>): void {
    const added: Notification = { id: newId(), createdAt: new Date().toISOString(), read: false, ...notification };
    this.notifications.unshift(added);
    this.gallery.send('notification', added);
  }

  private onBatch(event: 'batch.created' | 'batch.completed', batch: Batch): void {
    const { id, name, counts, webhook } = batch;
    const { status = 'PENDING', message = 'Accepted', title = '' } = MESSAGES[batch.status] ?? {};
    const data = { request_id: id, status, message, counts, url: `/batches/${id}`, result_url: batch.links.result };
    this.webhooks.tell(event, id, webhook, (timestamp) => ({ type: event, timestamp, data, request_id: id, status, message }));
    if (event === 'batch.created') return;
    this.notify({
      kind: batch.status === 'failed' ? 'batch-failed' : 'batch-completed',
      title: `${name} ${title}`,
      detail: `${counts.succeeded} of ${counts.total} images, ${counts.failed} failed.`,
      batch: id,
    });
  }
}
