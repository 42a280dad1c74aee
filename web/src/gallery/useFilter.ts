import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { EVERYTHING, type ImageListQuery, queryOf, searchOf } from '../api/imageQuery';

export interface Filter {
  query: ImageListQuery;
  /** Changes the filter in the address, so that it can be shared and survives a reload. */
  change: (change: Partial<ImageListQuery>) => void;
  clear: () => void;
  /** Whether anything is left out of the gallery. */
  active: boolean;
  /** The filter as it stands in an address: empty, or with its question mark. */
  search: string;
}

/** Which images are shown, as the address says. */
export function useFilter(): Filter {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const change = useCallback(
    (next: Partial<ImageListQuery>) =>
      setParams((before) => searchOf({ ...queryOf(before), ...next }), { replace: true }),
    [setParams],
  );
  return useMemo(() => {
    const query = queryOf(new URLSearchParams(address));
    const text = searchOf(query).toString();
    const clear = () => change(EVERYTHING);
    return { query, change, clear, active: text !== '', search: text === '' ? '' : `?${text}` };
  }, [address, change]);
}
