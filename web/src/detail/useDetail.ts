import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { imageOptions } from '../api/queries';
import { useFilter } from '../gallery/useFilter';
import { useImages } from '../gallery/useImages';
import { useImageCache } from '../live/useImageCache';

/** One image, at once where the gallery has it. */
export function useImage(id: string) {
  const cache = useImageCache();
  return useQuery({ ...imageOptions(id), initialData: () => cache.find(id) });
}

/** Closing, and going to the images beside this one in the gallery's order. */
export function useDetailNavigation(id: string) {
  const filter = useFilter();
  const { images, hasNextPage, isFetching, fetchNextPage } = useImages(filter.query);
  const [, navigate] = useLocation();
  const state = useHistoryState<{ fromGallery?: boolean } | null>();
  const fromGallery = state?.fromGallery === true;
  const at = images.findIndex((image) => image.id === id);
  const previous = at > 0 ? images[at - 1]?.id : undefined;
  const next = at === -1 ? undefined : images[at + 1]?.id;

  useEffect(() => {
    if (at !== -1 && at >= images.length - 3 && hasNextPage && !isFetching) void fetchNextPage();
  }, [at, images.length, hasNextPage, isFetching, fetchNextPage]);

  const goTo = useCallback(
    (other: string | undefined) => {
      // Replaced, so that “back” leads to the gallery however many images were looked at.
      if (other !== undefined) navigate(`/images/${other}${filter.search}`, { replace: true, state: { fromGallery } });
    },
    [navigate, filter.search, fromGallery],
  );
  const close = useCallback(() => {
    if (fromGallery) window.history.back();
    else navigate(`/${filter.search}`);
  }, [fromGallery, navigate, filter.search]);

  /** Unless somebody has gone on already. */
  const closeIfHere = useCallback(() => {
    if (window.location.pathname === `/images/${id}`) close();
  }, [close, id]);

  return {
    close,
    closeIfHere,
    goToPrevious: previous === undefined ? null : () => goTo(previous),
    goToNext: next === undefined ? null : () => goTo(next),
    position: at === -1 ? null : { at: at + 1, of: images.length, more: hasNextPage },
  };
}
