import { useCallback } from 'react';
import { useToast } from './toasts';

const COPY_FAILED = 'It could not be copied; your browser doesn’t allow it here.';

/** Puts a text on the clipboard and says so. */
export function useCopy(): (text: string, said: string) => void {
  const toast = useToast();
  return useCallback(
    (text: string, said: string) => {
      // Browsers have no clipboard for pages that came neither by HTTPS nor from this machine.
      const clipboard = navigator.clipboard as Clipboard | undefined;
      const copied = clipboard ? clipboard.writeText(text) : Promise.reject(new Error('no clipboard'));
      copied
        .then(() => toast({ text: said }))
        .catch(() => toast({ text: COPY_FAILED, tone: 'error' }));
    },
    [toast],
  );
}
