import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { ImageListQuery } from '../api/client';
import type { Status } from '../api/types';

const STATUSES: readonly Status[] = ['queued', 'processing', 'ready', 'failed'];

export interface Filter extends ImageListQuery {
  /** Changes the filter in the address, so that it can be shared and survives a reload. */
  change: (change: Partial<ImageListQuery>) => void;
  /** The filter as it stands in an address: empty, or with its question mark. */
  search: string;
}

/** Which images are shown, as the address says. */
export function useFilter(): Filter {
  const [params, setParams] = useSearchParams();
  const q = params.get('q')?.trim() ?? '';
  const status = STATUSES.find((known) => known === params.get('status')) ?? null;
  const change = useCallback(
    (next: Partial<ImageListQuery>) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(next)) {
            if (value === null || value === '') after.delete(key);
            else after.set(key, value);
          }
          return after;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return useMemo(() => {
    const search = new URLSearchParams();
    if (q !== '') search.set('q', q);
    if (status !== null) search.set('status', status);
    const text = search.toString();
    return { q, status, change, search: text === '' ? '' : `?${text}` };
  }, [q, status, change]);
}
