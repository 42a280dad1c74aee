import { InfiniteQueryObserver } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { batchKey, batchListOptions, notificationsOptions } from '../api/batchQueries';
import type { Batch, NotificationPage } from '../api/batchTypes';
import { type BatchOrder, batchApi } from '../api/batches';
import { useBatchActions } from '../batch/useBatchActions';
import { useStart } from '../batch/useStart';
import { aBatch, aNotification } from '../test/batches';
import { aPage, held } from '../test/page';
import { PATIENT } from '../test/patient';

const { batches, client, hook } = aPage();

describe('batches', () => {
  const done = aBatch({ status: 'completed' });
  const show = () => client().getQueryData<Batch>(batchKey('b'))?.status;

  it('are shown as an event told before the answer to their start came', async () => {
    const late = held<Batch>();
    const asked = vi.spyOn(batchApi, 'start').mockReturnValue(late.promise);
    const start = hook(useStart);
    let started: Promise<unknown> = Promise.resolve();
    act(() => {
      started = start.current.mutateAsync({} as BatchOrder);
    });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), PATIENT);
    batches().put(done);
    await act(async () => {
      late.answer(aBatch());
      await started;
    });
    expect(show()).toBe('completed');
  });

  it.each(['cancel', 'retry'] as const)('are shown as an event told before the answer to %s came', async (what) => {
    const late = held<Batch>();
    const asked = vi.spyOn(batchApi, what).mockReturnValue(late.promise);
    client().setQueryData(batchKey('b'), aBatch());
    const actions = hook(() => useBatchActions(aBatch()));
    let ended: Promise<unknown> = Promise.resolve();
    act(() => {
      ended = actions.current[what].mutateAsync();
    });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), PATIENT);
    batches().put(done);
    await act(async () => {
      late.answer(aBatch());
      await ended;
    });
    expect(show()).toBe('completed');
  });

  it('and notifications are counted that come while their lists are on their way', async () => {
    const list = held<{ batches: Batch[]; nextCursor: null }>();
    const notes = held<NotificationPage>();
    vi.spyOn(batchApi, 'list').mockReturnValue(list.promise);
    vi.spyOn(batchApi, 'notifications').mockReturnValue(notes.promise);
    const ends = [
      new InfiniteQueryObserver(client(), batchListOptions).subscribe(() => undefined),
      new InfiniteQueryObserver(client(), notificationsOptions).subscribe(() => undefined),
    ];
    batches().put(done);
    batches().notify(aNotification());
    list.answer({ batches: [aBatch()], nextCursor: null });
    notes.answer({ notifications: [], unread: 0, nextCursor: null });
    await vi.waitFor(() => expect(client().getQueryData(notificationsOptions.queryKey)?.pages[0]?.unread).toBe(1), PATIENT);
    await vi.waitFor(() => expect(client().getQueryData(batchListOptions.queryKey)?.pages[0]?.batches).toEqual([done]), PATIENT);
    for (const end of ends) end();
  });
});
