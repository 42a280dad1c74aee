import { useQuery } from '@tanstack/react-query';
import { optionsOptions } from '../api/batchQueries';
import { type ListFile, batchApi } from '../api/batches';
import type { BatchPreview } from '../api/batchTypes';
import { ApiError } from '../api/problem';
import { formatBytes } from '../format/size';
import type { Draft } from './draft';
import { newBatchTexts as texts } from './texts';

export interface Understood {
  preview: BatchPreview;
  /** The very bytes that were looked at, so that what is started is what was seen. */
  list: ListFile;
}

async function readList(file: File, maxFileBytes: number | undefined): Promise<ListFile> {
  if (maxFileBytes !== undefined && file.size > maxFileBytes) {
    throw new ApiError(413, 'csv-too-large', texts.tooLarge(formatBytes(file.size), formatBytes(maxFileBytes)));
  }
  try {
    return { name: file.name, content: new Blob([await file.arrayBuffer()], { type: 'text/csv' }) };
  } catch {
    // The browser says no more than that; usually the file was changed or moved meanwhile.
    throw new ApiError(400, 'unreadable', texts.unreadable);
  }
}

/** How the server understands a list; it keeps nothing of it. */
export function useUnderstood({ id, file }: Draft) {
  const options = useQuery(optionsOptions);
  return useQuery({
    queryKey: ['batch-preview', id] as const,
    queryFn: async ({ signal }): Promise<Understood> => {
      const list = await readList(file, options.data?.maxFileBytes);
      return { list, preview: await batchApi.preview(list, signal) };
    },
    // Its limit is looked at before anything is read; without it the server says what is too much.
    enabled: !options.isPending,
    gcTime: 0,
  });
}
