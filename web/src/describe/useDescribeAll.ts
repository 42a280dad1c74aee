import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { readable } from '../api/problem';
import { descriptionsKey } from '../api/queries';
import { useToast } from '../ui/toasts';
import { USUAL } from './providers';
import { describeTexts as texts } from './texts';

export type Which = 'undescribed' | 'all';

/** Has the visitor's images described, and says how many. */
export function useDescribeAll(onStarted: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ which, provider }: { which: Which; provider: string }) => api.describeAll(which, provider === USUAL ? {} : { provider }),
    onSuccess: ({ images }) => {
      toast({ text: texts.started(images) });
      void client.invalidateQueries({ queryKey: descriptionsKey });
      onStarted();
    },
    onError: (error) => toast({ text: texts.startFailed(readable(error)), tone: 'error' }),
  });
}
