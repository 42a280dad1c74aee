import { useCallback } from 'react';
import { useToast } from '../ui/toasts';
import { detailTexts as texts } from './texts';

/** Puts a full address on the clipboard and says so. */
export function useCopy(): (path: string) => void {
  const toast = useToast();
  return useCallback(
    (path: string) => {
      const address = new URL(path, window.location.href).href;
      // Browsers have no clipboard for pages that came neither by HTTPS nor from this machine.
      const clipboard = navigator.clipboard as Clipboard | undefined;
      const copied = clipboard ? clipboard.writeText(address) : Promise.reject(new Error('no clipboard'));
      copied
        .then(() => toast({ text: texts.copied }))
        .catch(() => toast({ text: texts.copyFailed, tone: 'error' }));
    },
    [toast],
  );
}
