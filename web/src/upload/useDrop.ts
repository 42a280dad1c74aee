import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { readable } from '../api/problem';
import { draft, isList } from '../batch/draft';
import { useToast } from '../ui/toasts';
import { useUploadQueue } from './context';
import { filesOfDrop, filesOfPaste } from './files';
import { uploadTexts } from './texts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped or pasted anywhere on the page; tells whether some hover over it right now. */
export function useDrop(): boolean {
  const queue = useUploadQueue();
  const toast = useToast();
  const [, navigate] = useLocation();
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Pictures are uploaded wherever they are dropped; a list leads to the page that shows how it is understood.
    const take = (files: readonly File[]) => {
      const [list, ...others] = files.filter(isList);
      const pictures = files.filter((file) => !isList(file));
      if (pictures.length > 0) queue.add(pictures);
      if (!list) return;
      draft.set(list);
      navigate('/batches/new');
      if (others.length > 0) toast({ text: uploadTexts.oneListAtATime(list.name) });
    };
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
        .then(({ files, left, unreadable }) => {
          take(files);
          const text = uploadTexts.notAll(files.length, left, unreadable);
          if (text !== null) toast({ text, tone: 'error' });
        })
        .catch((error: unknown) => toast({ text: readable(error), tone: 'error' }));
    };
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || event.clipboardData.files.length === 0) return;
      event.preventDefault();
      take(filesOfPaste(event.clipboardData, new Date()));
    };
    const until = new AbortController();
    const options = { signal: until.signal };
    window.addEventListener('dragenter', enter, options);
    window.addEventListener('dragover', hover, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    window.addEventListener('paste', paste, options);
    return () => until.abort();
  }, [queue, toast, navigate]);
  return over;
}
