import { useCallback } from 'react';
import { useUploadQueue } from './context';

/** Opens the system's file dialog and uploads what is chosen. */
export function useFilePicker(): () => void {
  const queue = useUploadQueue();
  return useCallback(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    // By extension too: some systems know no type for the newer formats.
    input.accept = 'image/*,.heic,.heif,.avif,.tif,.tiff';
    input.onchange = () => queue.add([...(input.files ?? [])]);
    input.click();
  }, [queue]);
}
