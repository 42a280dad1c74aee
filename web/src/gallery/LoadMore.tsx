import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { count } from '../format/count';
import classes from './gallery.module.css';
import { galleryTexts as texts } from './texts';
import type { useImages } from './useImages';

type LoadMoreProps = Pick<
  ReturnType<typeof useImages>,
  'images' | 'hasNextPage' | 'fetchNextPage' | 'isFetching' | 'isFetchingNextPage' | 'isFetchNextPageError'
>;

/** Loads the next page before the end comes into sight; the button is for those who don't scroll, and for failures. */
export function LoadMore({ images, hasNextPage, fetchNextPage, isFetching, isFetchingNextPage, isFetchNextPageError }: LoadMoreProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || !hasNextPage || isFetching || isFetchNextPageError) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void fetchNextPage();
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);

  return (
    <div ref={end} className={classes.end}>
      {isFetchNextPageError && <span>{texts.moreFailed}</span>}
      {hasNextPage ? (
        <Button variant="default" radius="xl" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchNextPageError ? texts.tryAgain : texts.loadMore}
        </Button>
      ) : (
        <span>{count(images.length, 'image')}</span>
      )}
    </div>
  );
}
