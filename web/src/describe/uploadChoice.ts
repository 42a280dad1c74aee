import { Kept, useKept } from '../ui/kept';

/** Whether the reader wants what is uploaded described: null while that is left to the server's setting. */
export const uploadChoice = new Kept<boolean>('imagemill-describe-uploads', (kept) => (typeof kept === 'boolean' ? kept : null));

export function useUploadChoice(): boolean | null {
  return useKept(uploadChoice);
}
