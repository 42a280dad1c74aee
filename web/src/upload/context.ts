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
export const usePreviews = (): Previews => useUploadContext().previews;

export function useUploads(): UploadSnapshot {
  const queue = useUploadQueue();
  return useSyncExternalStore(queue.subscribe, queue.getSnapshot);
}
