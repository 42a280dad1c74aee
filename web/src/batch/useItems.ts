import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { hasEnded, itemsOptions } from '../api/batchQueries';
import type { Batch, ItemStatus } from '../api/batchTypes';
import { refreshWait } from './item';

/**
 * The items of a batch in row order, page by page. There are no events for single items, so that what is loaded is asked for
 * again when the batch's counts have changed: the more is loaded the more rarely, and once when the batch has ended.
 */
export function useItems(batch: Batch, status: ItemStatus | null) {
  const query = useInfiniteQuery({ ...itemsOptions(batch.id, status), placeholderData: keepPreviousData });
  const { refetch } = query;
  const pages = query.data?.pages.length ?? 1;
  const ended = hasEnded(batch);
  const stamp = `${batch.status} ${Object.values(batch.counts).join(' ')}`;
  const seen = useRef({ stamp, at: 0 });

  useEffect(() => {
    if (seen.current.stamp === stamp) return undefined;
    const wait = ended ? 0 : Math.max(0, seen.current.at + refreshWait(pages) - performance.now());
    const timer = setTimeout(() => {
      seen.current = { stamp, at: performance.now() };
      // One refresh at a time: a second would break off the first.
      void refetch({ cancelRefetch: ended });
    }, wait);
    return () => clearTimeout(timer);
  }, [stamp, ended, pages, refetch]);

  return query;
}
