import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/client';
import { readable } from '../api/problem';
import type { Image } from '../api/types';
import { useImageCache } from '../live/useImageCache';
import { useToast } from '../ui/toasts';
import { COLOURED, colouredOrder } from './cutouts';
import { cutoutTexts as texts } from './texts';

/** Has the cutout made before a colour, and says how that stands. */
export function useColoured(image: Image, onShow: (version: string) => void) {
  const cache = useImageCache();
  const toast = useToast();
  const [version, setVersion] = useState(0);
  const ordered = useRef(false);
  const coloured = image.renditions.find(({ preset }) => preset === COLOURED);
  const make = useMutation({
    mutationFn: (colour: string) => cache.change(() => api.addRendition(image.id, colouredOrder(colour))),
    onSuccess: () => {
      // The address stays the same, and browsers show what they had of it without asking.
      setVersion((before) => before + 1);
      ordered.current = true;
    },
    onError: (error) => toast({ text: texts.makeFailed(readable(error)), tone: 'error' }),
  });
  const status = coloured?.status;
  useEffect(() => {
    if (!ordered.current || status !== 'ready') return;
    ordered.current = false;
    toast({ text: texts.made(COLOURED), action: { label: texts.show, run: () => onShow(COLOURED) } });
    // Only its end is news; what would be called then may be new at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [status]);
  const working = status === 'queued' || status === 'processing';
  const order: 'none' | 'working' | 'there' = coloured === undefined ? 'none' : working ? 'working' : 'there';
  return { make, order, version };
}
