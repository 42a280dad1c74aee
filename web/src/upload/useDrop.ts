import { useEffect, useState } from 'react';
import { readable } from '../api/problem';
import { useToast } from '../ui/toasts';
import { useUploadQueue } from './context';
import { filesOfDrop, filesOfPaste } from './files';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped or pasted anywhere on the page; tells whether some hover over it right now. */
export function useDrop(): boolean {
  const queue = useUploadQueue();
  const toast = useToast();
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Entering a child comes before leaving its parent, so the depth says when the pointer has left for good.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      filesOfDrop(event.dataTransfer)
        .then((files) => queue.add(files))
        .catch((error: unknown) => toast({ text: readable(error), tone: 'error' }));
    };
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || event.clipboardData.files.length === 0) return;
      event.preventDefault();
      queue.add(filesOfPaste(event.clipboardData, new Date()));
    };
    const until = new AbortController();
    const options = { signal: until.signal };
    window.addEventListener('dragenter', enter, options);
    window.addEventListener('dragover', hover, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    window.addEventListener('paste', paste, options);
    return () => until.abort();
  }, [queue, toast]);
  return over;
}
