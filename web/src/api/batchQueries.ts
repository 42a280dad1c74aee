import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DeliveryQuery } from './batches';
import { batchApi } from './batches';
import type { Batch, Delivery, ItemStatus } from './batchTypes';
import { recovering } from './queries';

const BATCHES_A_PAGE = 30;
const ITEMS_A_PAGE = 100;
const DELIVERIES_A_PAGE = 20;
const NOTIFICATIONS_A_PAGE = 20;

/** How often a batch is asked for whose events don't come here, as it is somebody else's. */
const WATCH_MS = 3_000;
/** How often deliveries are asked for while one is under way; there are no events for them. */
const DELIVERY_MS = 3_000;

export const hasEnded = ({ status }: Pick<Batch, 'status'>) => status !== 'queued' && status !== 'processing';

export const batchListKey = ['batches'] as const;

export const batchListOptions = infiniteQueryOptions({
  queryKey: batchListKey,
  queryFn: ({ pageParam, signal }) => batchApi.list(pageParam, BATCHES_A_PAGE, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: recovering,
});

export const batchKey = (id: string) => ['batch', id] as const;

export const batchOptions = (id: string) =>
  queryOptions({
    queryKey: batchKey(id),
    queryFn: ({ signal }) => batchApi.get(id, signal),
    refetchInterval: (query) => {
      const batch = query.state.data;
      return batch && !batch.owned && !hasEnded(batch) ? WATCH_MS : recovering(query);
    },
  });

export const itemsKey = (id: string) => ['batch-items', id] as const;

export const itemsOptions = (id: string, status: ItemStatus | null) =>
  infiniteQueryOptions({
    queryKey: [...itemsKey(id), status] as const,
    queryFn: ({ pageParam, signal }) => batchApi.items(id, status, pageParam, ITEMS_A_PAGE, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: recovering,
    // What happened while nobody looked came without being written down here.
    staleTime: 0,
  });

export const optionsOptions = queryOptions({
  queryKey: ['batch-options'] as const,
  queryFn: ({ signal }) => batchApi.options(signal),
  refetchInterval: recovering,
});

export const webhooksKey = ['webhooks'] as const;

export const webhooksOptions = queryOptions({
  queryKey: webhooksKey,
  queryFn: ({ signal }) => batchApi.webhooks(signal),
  refetchInterval: recovering,
  // The server disables endpoints by itself, and batches make some.
  staleTime: 0,
});

export const deliveriesKey = ['deliveries'] as const;

const underWay = ({ status }: Delivery) => status === 'pending';

export const deliveriesOptions = (query: DeliveryQuery) =>
  infiniteQueryOptions({
    queryKey: [...deliveriesKey, query] as const,
    queryFn: ({ pageParam, signal }) => batchApi.deliveries(query, pageParam, DELIVERIES_A_PAGE, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: (state) =>
      state.state.data?.pages.some((page) => page.deliveries.some(underWay)) ? DELIVERY_MS : recovering(state),
    staleTime: 0,
  });

export const deliveryOptions = (id: string) =>
  queryOptions({
    queryKey: ['delivery', id] as const,
    queryFn: ({ signal }) => batchApi.delivery(id, signal),
    refetchInterval: (query) => (query.state.data && underWay(query.state.data) ? DELIVERY_MS : recovering(query)),
    staleTime: 0,
  });

export const notificationsKey = ['notifications'] as const;

export const notificationsOptions = infiniteQueryOptions({
  queryKey: notificationsKey,
  queryFn: ({ pageParam, signal }) => batchApi.notifications(pageParam, NOTIFICATIONS_A_PAGE, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: recovering,
});
