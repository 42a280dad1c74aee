import { useMutation } from '@tanstack/react-query';
import { api } from '../api/client';
import { ApiError, readable } from '../api/problem';
import { useImageCache } from '../live/useImageCache';
import { useToast } from '../ui/toasts';
import { deletedTexts as texts } from './texts';

/** Takes the deletion of an image back, by its id. */
export function useRestore() {
  const cache = useImageCache();
  const toast = useToast();
  return useMutation({
    mutationFn: (id: string) => cache.change(() => api.restore(id)),
    onSuccess: (restored) => toast({ text: texts.restored(restored.name) }),
    onError: (error, id) => {
      toast({ text: texts.restoreFailed(readable(error)), tone: 'error' });
      if (error instanceof ApiError && error.status === 404) cache.forgetDeleted(id);
    },
  });
}
