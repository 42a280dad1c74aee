import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from '../api/queries';
import type { Batch, BatchItem } from '../api/batchTypes';
import { aBatch, anItem } from '../test/batches';
import { BatchProgress } from './BatchProgress';
import { ItemRow } from './ItemRow';
import { useItems } from './useItems';

const show = (item: BatchItem, owned = true) => {
  render(
    <ol>
      <ItemRow item={item} owned={owned} />
    </ol>,
  );
  return within(screen.getByRole('listitem'));
};

describe('a row', () => {
  it('says why it failed, and where the picture was looked for', () => {
    const row = show(anItem({ row: 1_204, status: 'failed', name: 'Hat', error: { code: 'x', detail: 'shop.example answered 404.' } }));
    expect(row.getByText('Row 1,204')).toBeTruthy();
    expect(row.getByText('shop.example answered 404.')).toBeTruthy();
    expect(row.getByRole('link').getAttribute('href')).toBe('https://shop.example/hat.jpg');
  });

  it('makes no link of what is no address', () => {
    const row = show(anItem({ status: 'failed', url: 'javascript:alert(1)' }));
    expect(row.queryByRole('link')).toBeNull();
  });

  it('leads its owner to the image, and anybody to the results', () => {
    const renditions = [{ preset: 'web', url: '/r/web', width: 800, height: 600, bytes: 84_000 }];
    const done = anItem({ status: 'succeeded', name: 'Hat', image: 'i1', renditions });
    expect(show(done).getByRole('link', { name: 'Hat' }).getAttribute('href')).toBe('/images/i1');
    expect(screen.getByRole('link', { name: 'web, 84 kB' }).getAttribute('href')).toBe('/r/web');
  });

  it('leads a stranger to the results only', () => {
    expect(show(anItem({ status: 'succeeded', name: 'Hat', image: 'i1' }), false).queryByRole('link', { name: 'Hat' })).toBeNull();
  });
});

describe('the progress of a batch', () => {
  it('is said to those who don’t see the bar', () => {
    const counts = { total: 10, queued: 3, processing: 1, succeeded: 5, failed: 1, cancelled: 0 };
    render(
      <MantineProvider env="test">
        <BatchProgress batch={aBatch({ counts, rate: 2.4, secondsLeft: 100 })} />
      </MantineProvider>,
    );
    const bar = screen.getByRole('progressbar', { name: 'Progress of Spring' });
    expect(bar.getAttribute('aria-valuenow')).toBe('60');
    expect(bar.getAttribute('aria-valuetext')).toBe('60% done, 1 failed');
    expect(screen.getByText('2 images/s · about 2 min left')).toBeTruthy();
  });
});

describe('the rows of a running batch', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function Rows({ batch }: { batch: Batch }) {
    useItems(batch, null);
    return null;
  }

  it('are asked for again when the counts have changed, not more often than every two seconds, and once at the end', async () => {
    const asked = vi.fn(() => Promise.resolve(Response.json({ items: [anItem()], nextCursor: null })));
    vi.stubGlobal('fetch', asked);
    const client = createQueryClient();
    const tree = (batch: Batch) => (
      <QueryClientProvider client={client}>
        <Rows batch={batch} />
      </QueryClientProvider>
    );
    const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
    const batch = aBatch();
    const after = (succeeded: number, change: Partial<Batch> = {}) =>
      aBatch({ counts: { ...batch.counts, succeeded, queued: 10 - succeeded }, ...change });

    const { rerender } = render(tree(batch));
    await wait(5_000);
    expect(asked).toHaveBeenCalledTimes(1);
    rerender(tree(after(1)));
    await wait(0);
    expect(asked).toHaveBeenCalledTimes(2);
    rerender(tree(after(2)));
    await wait(500);
    rerender(tree(after(3)));
    await wait(1_400);
    expect(asked).toHaveBeenCalledTimes(2);
    await wait(200);
    expect(asked).toHaveBeenCalledTimes(3);
    rerender(tree(after(10, { status: 'completed' })));
    await wait(0);
    expect(asked).toHaveBeenCalledTimes(4);
    await wait(60_000);
    expect(asked).toHaveBeenCalledTimes(4);
  });
});
