import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { batchKey, batchListKey, deliveriesKey, notificationsKey } from '../api/batchQueries';
import { aBatch, aNotification } from '../test/batches';
import { BatchCache, type BatchPages, type NotificationPages, asRead, withBatch, withNotification } from './batchCache';

const at = (minute: number) => `2026-01-31T12:${String(minute).padStart(2, '0')}:00Z`;

function batches(...ids: [string, number][]): BatchPages {
  return { pages: [{ batches: ids.map(([id, minute]) => aBatch({ id, createdAt: at(minute) })), nextCursor: null }], pageParams: [null] };
}
const idsOf = (data: BatchPages) => data.pages.flatMap((page) => page.batches.map(({ id }) => id));

function notifications(unread: number, ...ids: string[]): NotificationPages {
  const page = { notifications: ids.map((id) => aNotification({ id })), unread, nextCursor: null };
  return { pages: [page], pageParams: [null] };
}

describe('the list of batches', () => {
  it('gets a new one in front and a known one in its place', () => {
    const data = batches(['b', 2], ['a', 1]);
    expect(idsOf(withBatch(data, aBatch({ id: 'c', createdAt: at(3) })))).toEqual(['c', 'b', 'a']);
    const changed = withBatch(data, aBatch({ id: 'a', createdAt: at(1), status: 'completed' }));
    expect(idsOf(changed)).toEqual(['b', 'a']);
    expect(changed.pages[0]?.batches[1]?.status).toBe('completed');
  });

  it('leaves one beyond its end to the page it comes with', () => {
    const data = batches(['b', 2]);
    expect(withBatch(data, aBatch({ id: 'old', createdAt: at(1) }))).toBe(data);
  });

  it('is filled when it was empty', () => {
    expect(idsOf(withBatch(batches(), aBatch({ id: 'a' })))).toEqual(['a']);
  });
});

describe('the notifications', () => {
  it('count a new one, and one that comes twice once', () => {
    const once = withNotification(notifications(1, 'a'), aNotification({ id: 'b' }));
    const twice = withNotification(once, aNotification({ id: 'b', title: 'again' }));
    expect(twice.pages[0]?.unread).toBe(2);
    expect(twice.pages[0]?.notifications.map(({ title }) => title)).toEqual(['again', 'Spring is done']);
  });

  it('keep their marks while the list is open and lose them when it closes', () => {
    const open = asRead(notifications(1, 'a'), 'keep').pages[0];
    expect([open?.unread, open?.notifications[0]?.read]).toEqual([0, false]);
    expect(asRead(notifications(1, 'a'), 'clear').pages[0]?.notifications[0]?.read).toBe(true);
  });
});

describe('the cache of batches', () => {
  it('writes a batch into the list and its own entry, and nothing into what was never asked for', () => {
    const client = new QueryClient();
    const cache = new BatchCache(client);
    cache.put(aBatch({ id: 'a' }));
    cache.notify(aNotification());
    expect(client.getQueryCache().getAll().filter(({ state }) => state.data !== undefined)).toEqual([]);

    client.setQueryData(batchListKey, batches(['a', 1]));
    client.setQueryData(batchKey('a'), aBatch({ id: 'a' }));
    cache.put(aBatch({ id: 'a', name: 'Summer' }));
    expect(client.getQueryData(batchKey('a'))).toMatchObject({ name: 'Summer' });
    expect(client.getQueryData<BatchPages>(batchListKey)?.pages[0]?.batches[0]?.name).toBe('Summer');
  });

  it('has deliveries asked for when a batch ends', () => {
    const client = new QueryClient();
    client.setQueryData(deliveriesKey, { pages: [], pageParams: [] });
    client.setQueryData(notificationsKey, notifications(0));
    client.setQueryData(batchKey('a'), aBatch({ id: 'a' }));
    const cache = new BatchCache(client);
    cache.put(aBatch({ id: 'a' }));
    expect(client.getQueryState(deliveriesKey)?.isInvalidated).toBe(false);
    cache.put(aBatch({ id: 'a', status: 'completed' }));
    expect(client.getQueryState(deliveriesKey)?.isInvalidated).toBe(true);
  });
});
