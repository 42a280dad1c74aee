import { QueryClient, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { ImageListQuery } from './imageQuery';
import { ApiError } from './problem';

export const PAGE_SIZE = 100;

const MAX_WAIT_MS = 15_000;

/** Longer and longer, but never so long that a server which is back goes unnoticed. */
export function retryDelay(attempt: number, error: unknown): number {
  if (error instanceof ApiError && error.retryAfterSeconds !== null) {
    return Math.min(MAX_WAIT_MS, error.retryAfterSeconds * 1000);
  }
  return Math.min(MAX_WAIT_MS, 500 * 2 ** attempt);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Live events keep the data fresh; see live/useLive.
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => error instanceof ApiError && error.temporary && failures < 2,
        retryDelay,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** A query that failed for a passing reason is asked again until it works. */
export function recovering(query: { state: { error: unknown } }): number | false {
  const { error } = query.state;
  return error instanceof ApiError && error.temporary ? retryDelay(2, error) : false;
}

export const imageListKey = ['images'] as const;

export const imageListOptions = (query: ImageListQuery) =>
  infiniteQueryOptions({
    queryKey: [...imageListKey, query] as const,
    queryFn: ({ pageParam, signal }) => api.images(query, pageParam, PAGE_SIZE, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: recovering,
  });

/** Not below the key of the lists of images that are there: events go into those. */
export const deletedKey = ['deleted-images'] as const;

export const deletedOptions = infiniteQueryOptions({
  queryKey: deletedKey,
  queryFn: ({ pageParam, signal }) => api.deleted(pageParam, PAGE_SIZE, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: recovering,
});

export const imageKey = (id: string) => ['image', id] as const;

export const imageOptions = (id: string) =>
  queryOptions({
    queryKey: imageKey(id),
    queryFn: ({ signal }) => api.image(id, signal),
    refetchInterval: recovering,
  });

export const presetsOptions = queryOptions({
  queryKey: ['presets'] as const,
  queryFn: ({ signal }) => api.presets(signal),
  // Another tab or the command line may add some.
  staleTime: 30_000,
});

export const limitsOptions = queryOptions({
  queryKey: ['limits'] as const,
  queryFn: ({ signal }) => api.limits(signal),
  refetchInterval: recovering,
});

export const descriptionsKey = ['descriptions'] as const;

/** How often the counts of what waits to be described are asked for while there are any; they come with no events. */
const COUNTS_MS = 3_000;

export const descriptionsOptions = queryOptions({
  queryKey: descriptionsKey,
  queryFn: ({ signal }) => api.descriptions(signal),
  refetchInterval: (query) => {
    const { queued = 0, waiting = 0 } = query.state.data ?? {};
    return queued + waiting > 0 ? COUNTS_MS : recovering(query);
  },
});

export const labelsOptions = queryOptions({
  queryKey: ['labels'] as const,
  queryFn: ({ signal }) => api.labels(signal),
  // They change with every image that is described; asked for when they are shown.
  staleTime: 0,
});
