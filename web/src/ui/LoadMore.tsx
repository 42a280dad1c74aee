import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './ui.module.css';

interface LoadMoreProps {
  /** What is asked page by page. */
  query: {
    hasNextPage: boolean;
    fetchNextPage: () => unknown;
    isFetching: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
  };
  words: { loadMore: string; moreFailed: string; tryAgain: string };
  /** Said when all is loaded. */
  end: string;
}

/** Loads the next page before the end comes into sight; the button is for those who don't scroll, and for failures. */
export function LoadMore({ query, words, end }: LoadMoreProps) {
  const { hasNextPage, fetchNextPage, isFetching, isFetchingNextPage, isFetchNextPageError } = query;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || !hasNextPage || isFetching || isFetchNextPageError) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) fetchNextPage();
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);

  return (
    <div ref={place} className={classes.end}>
      {isFetchNextPageError && <span>{words.moreFailed}</span>}
      {hasNextPage ? (
        <Button variant="default" radius="xl" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {isFetchNextPageError ? words.tryAgain : words.loadMore}
        </Button>
      ) : (
        <span>{end}</span>
      )}
    </div>
  );
}
