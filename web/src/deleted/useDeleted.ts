import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { deletedOptions } from '../api/queries';
import { imagesOf } from '../live/pages';

/** What was deleted and can be had back, the last one first. */
export function useDeleted() {
  // It comes with no events of its own, so it is asked for whenever it is looked at.
  const query = useInfiniteQuery({ ...deletedOptions, staleTime: 0 });
  const images = useMemo(() => imagesOf(query.data), [query.data]);
  return { ...query, images };
}
