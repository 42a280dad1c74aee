import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { BatchCache } from './batchCache';

export function useBatchCache(): BatchCache {
  const client = useQueryClient();
  return useMemo(() => new BatchCache(client), [client]);
}
