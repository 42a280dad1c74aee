import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Previews } from './previews';
import type { UploadQueue, UploadSnapshot } from './queue';

export const UploadContext = createContext<{ queue: UploadQueue; previews: Previews } | null>(null);

function useUploadContext() {
  const context = useContext(UploadContext);
  if (!context) throw new Error('there is no UploadProvider above');
  return context;
}

export const useUploadQueue = (): UploadQueue => useUploadContext().queue;

/** The address of an image as it lies on the reader's own disk; undefined where it was not uploaded here just now. */
export function usePreview(imageId: string): string | undefined {
  const { previews } = useUploadContext();
  return useSyncExternalStore(previews.subscribe, () => previews.get(imageId));
}

export function useUploads(): UploadSnapshot {
  const queue = useUploadQueue();
  return useSyncExternalStore(queue.subscribe, queue.getSnapshot);
}
