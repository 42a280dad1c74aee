import { useQueryClient } from '@tanstack/react-query';
import { BatchCache } from './batchCache';
import { perClient } from './overtaken';

const cacheOf = perClient((client) => new BatchCache(client));

export function useBatchCache(): BatchCache {
  return cacheOf(useQueryClient());
}
