import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ImageListQuery } from '../api/imageQuery';
import { imageListOptions } from '../api/queries';
import { imagesOf } from '../live/pages';

/** The images that fit the filter, as far as they are loaded: newest first, of a search the best first. */
export function useImages(filter: ImageListQuery) {
  const query = useInfiniteQuery({ ...imageListOptions(filter), placeholderData: keepPreviousData });
  const images = useMemo(() => imagesOf(query.data), [query.data]);
  return { ...query, images };
}
