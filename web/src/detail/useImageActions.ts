import { useMutation } from '@tanstack/react-query';
import { api } from '../api/client';
import { readable } from '../api/problem';
import type { Image } from '../api/types';
import { useRestore } from '../deleted/useRestore';
import { useImageCache } from '../live/useImageCache';
import { useAnnounce } from '../ui/announcer';
import { useToast } from '../ui/toasts';
import { detailTexts as texts } from './texts';

/**
 * What can be done to an image. Each shows its result at once and says what went wrong. `onDeleted` is called even where the image
 * has left the page by then: the live event of its deletion may be faster than the answer.
 */
export function useImageActions(image: Image, onDeleted: () => void) {
  const cache = useImageCache();
  const toast = useToast();
  const announce = useAnnounce();
  const complain = (text: (reason: string) => string) => (error: unknown) =>
    toast({ text: text(readable(error)), tone: 'error' });

  const restore = useRestore();
  const remove = useMutation({
    mutationFn: () => api.remove(image.id),
    onSuccess: () => {
      cache.remove(image.id);
      onDeleted();
      toast({ text: texts.deleted(image.name), action: { label: texts.undo, undoes: true, run: () => restore.mutate(image.id) } });
    },
    onError: complain(texts.deleteFailed),
  });
  const rename = useMutation({
    mutationFn: (name: string) => cache.change(() => api.edit(image.id, { name })),
    onSuccess: (renamed) => announce(texts.renamed(renamed.name)),
  });
  const addRenditions = useMutation({
    mutationFn: (presets: string[]) => cache.change(() => api.addRenditions(image.id, presets)),
    onError: complain(texts.addFailed),
  });
  return { remove, rename, addRenditions };
}
