import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { readable } from '../api/problem';
import { descriptionsKey } from '../api/queries';
import type { DescribeOrder, Image, ImageEdit } from '../api/types';
import { useImageCache } from '../live/useImageCache';
import { useAnnounce } from '../ui/announcer';
import { useToast } from '../ui/toasts';
import { descriptionTexts as texts } from './descriptionTexts';

export interface DescribeWish extends DescribeOrder {
  /** Whether what a person wrote is given up for it. */
  overwrite?: boolean;
}

/** Writing a description, or having it written. */
export function useDescription(image: Image) {
  const cache = useImageCache();
  const client = useQueryClient();
  const toast = useToast();
  const announce = useAnnounce();
  const save = useMutation({
    mutationFn: ({ edit }: { edit: ImageEdit; label: string }) => cache.change(() => api.edit(image.id, edit)),
    onSuccess: (_, { label }) => announce(texts.saved(label)),
  });
  const describe = useMutation({
    mutationFn: async ({ overwrite = false, ...order }: DescribeWish) => {
      if (overwrite) await api.edit(image.id, { edited: [] });
      return cache.change(() => api.describe(image.id, order));
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: descriptionsKey }),
    onError: (error) => toast({ text: texts.describeFailed(readable(error)), tone: 'error' }),
  });
  return { save: (label: string, edit: ImageEdit) => save.mutateAsync({ edit, label }), describe };
}
