import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import {
  batchKey,
  batchListKey,
  deliveriesKey,
  hasEnded,
  notificationsKey,
  webhooksKey,
} from '../api/batchQueries';
import type { Batch, BatchPage, Notification, NotificationPage } from '../api/batchTypes';
import { Overtaken } from './overtaken';
import { refreshShort } from './refresh';

export type BatchPages = InfiniteData<BatchPage, string | null>;
export type NotificationPages = InfiniteData<NotificationPage, string | null>;

/**
 * Puts a batch as it is now into the loaded list, newest first: in its place, or in front where it is new. One that is older
 * than what is loaded comes with its own page.
 */
export function withBatch(data: BatchPages, batch: Batch): BatchPages {
  const known = data.pages.some(({ batches }) => batches.some(({ id }) => id === batch.id));
  const newest = data.pages[0]?.batches[0];
  if (!known && newest && newest.createdAt > batch.createdAt) return data;
  const pages = data.pages.map((page, index) => {
    if (!known) return index === 0 ? { ...page, batches: [batch, ...page.batches] } : page;
    if (!page.batches.some(({ id }) => id === batch.id)) return page;
    return { ...page, batches: page.batches.map((other) => (other.id === batch.id ? batch : other)) };
  });
  return { ...data, pages };
}

/** Puts a notification in front, or in the place of what it was before. */
export function withNotification(data: NotificationPages, notification: Notification): NotificationPages {
  const known = data.pages.some(({ notifications }) => notifications.some(({ id }) => id === notification.id));
  const pages = data.pages.map((page, index) => {
    if (known) {
      const notifications = page.notifications.map((other) => (other.id === notification.id ? notification : other));
      return { ...page, notifications };
    }
    if (index > 0) return page;
    const unread = page.unread + (notification.read ? 0 : 1);
    return { ...page, unread, notifications: [notification, ...page.notifications] };
  });
  return { ...data, pages };
}

/** Marks all as read, or only forgets their number while the list is open and still shows which are new. */
export function asRead(data: NotificationPages, marks: 'keep' | 'clear'): NotificationPages {
  const pages = data.pages.map((page) => ({
    ...page,
    unread: 0,
    notifications: marks === 'keep' ? page.notifications : page.notifications.map((one) => ({ ...one, read: true })),
  }));
  return { ...data, pages };
}

/** Writes batches and notifications into everything that shows them. */
export class BatchCache {
  private readonly overtaken: Overtaken<Batch>;
  private readonly overtakenNotes: Overtaken<Notification>;

  constructor(private readonly client: QueryClient) {
    this.overtaken = new Overtaken(client, [...batchListKey, 'batch'], (told) => told.forEach((batch) => batch && this.write(batch)));
    this.overtakenNotes = new Overtaken(client, notificationsKey, (told) => told.forEach((one) => one && this.writeNote(one)));
  }

  /** Writes what an event told. */
  put(batch: Batch): void {
    this.overtaken.tell(batch.id, batch);
    this.write(batch);
  }

  /** Makes a call that begins or changes a batch and writes its answer, or what an event has told of the batch meanwhile. */
  async change(call: () => Promise<Batch>): Promise<Batch> {
    const { answer, told } = await this.overtaken.during(call);
    this.write(told ?? answer);
    this.client.setQueryData(batchKey(answer.id), told ?? answer);
    return answer;
  }

  private write(batch: Batch): void {
    const before = this.client.getQueryData<Batch>(batchKey(batch.id));
    if (before) this.client.setQueryData(batchKey(batch.id), batch);
    this.client.setQueryData<BatchPages>(batchListKey, (data) => data && withBatch(data, batch));
    // A webhook is on its way now.
    if (before && hasEnded(batch) !== hasEnded(before)) void this.client.invalidateQueries({ queryKey: deliveriesKey });
  }

  notify(notification: Notification): void {
    this.overtakenNotes.tell(notification.id, notification);
    this.writeNote(notification);
    if (notification.kind === 'webhook-disabled') void this.client.invalidateQueries({ queryKey: webhooksKey });
  }

  private writeNote(notification: Notification): void {
    this.client.setQueryData<NotificationPages>(notificationsKey, (data) => data && withNotification(data, notification));
  }

  markRead(marks: 'keep' | 'clear'): void {
    this.client.setQueryData<NotificationPages>(notificationsKey, (data) => data && asRead(data, marks));
  }

  /** Asks the server for what is shown while there are no events, but for lists of which more than a page is loaded. */
  refreshNewest(): void {
    refreshShort(this.client, batchListKey, ['batch'], deliveriesKey, notificationsKey);
  }

  /** Asks the server for all that is shown, but for the rows of a batch: those follow its counts (see batch/useItems). */
  refresh(): void {
    this.overtaken.missed();
    this.overtakenNotes.missed();
    for (const queryKey of [batchListKey, ['batch'], deliveriesKey, webhooksKey, notificationsKey]) {
      void this.client.invalidateQueries({ queryKey });
    }
  }
}
