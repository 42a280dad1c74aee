import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ImageListQuery } from '../api/client';
import { imageListOptions } from '../api/queries';
import { imagesOf } from '../live/pages';

/** The images that fit the filter, newest first, as far as they are loaded. */
export function useImages({ q, status }: ImageListQuery) {
  const query = useInfiniteQuery({ ...imageListOptions({ q, status }), placeholderData: keepPreviousData });
  const images = useMemo(() => imagesOf(query.data), [query.data]);
  return { ...query, images };
}
