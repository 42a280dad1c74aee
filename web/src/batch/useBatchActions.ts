import { useMutation, useQueryClient } from '@tanstack/react-query';
import { batchKey } from '../api/batchQueries';
import { batchApi } from '../api/batches';
import { readable } from '../api/problem';
import type { Batch } from '../api/batchTypes';
import { useBatchCache } from '../live/useBatchCache';
import { useToast } from '../ui/toasts';
import { batchTexts as texts } from './texts';

/** What can be done to a batch. Each shows its result at once and says what went wrong. */
export function useBatchActions({ id }: Batch) {
  const client = useQueryClient();
  const cache = useBatchCache();
  const toast = useToast();
  const complain = (text: (reason: string) => string) => (error: unknown) => {
    toast({ text: text(readable(error)), tone: 'error' });
    // It may have ended just now, or been started again elsewhere.
    void client.invalidateQueries({ queryKey: batchKey(id) });
  };
  const cancel = useMutation({
    mutationFn: () => cache.change(() => batchApi.cancel(id)),
    onSuccess: () => toast({ text: texts.cancelled }),
    onError: complain(texts.cancelFailed),
  });
  const retry = useMutation({
    mutationFn: () => cache.change(() => batchApi.retry(id)),
    onSuccess: () => toast({ text: texts.retried }),
    onError: complain(texts.retryFailed),
  });
  return { cancel, retry };
}
