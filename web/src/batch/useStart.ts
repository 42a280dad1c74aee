import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { type BatchOrder, batchApi } from '../api/batches';
import { useBatchCache } from '../live/useBatchCache';
import { draft } from './draft';

/** Starts a batch and goes to it. */
export function useStart() {
  const cache = useBatchCache();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (order: BatchOrder) => cache.change(() => batchApi.start(order)),
    onSuccess: (batch) => {
      // Replaced, so that “back” does not lead to a list that is started already.
      navigate(`/batches/${batch.id}`, { replace: true });
      draft.set(null);
    },
  });
}
