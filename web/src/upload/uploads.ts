import { formatBytes } from '../format/size';
import { uploadTexts } from './texts';

/**
 * Where a file stands: `waiting` for its turn, `sending` bytes, `checking` by the server, then `done`, `duplicate` (the
 * server had it), `refused` (will never be taken) or `failed` (may work another time).
 */
export type UploadState = 'waiting' | 'sending' | 'checking' | 'done' | 'duplicate' | 'refused' | 'failed';

export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: UploadState;
  /** What is to be made of it, as it was chosen when it was added; null: what the server usually makes. */
  readonly presets: readonly string[] | null;
  /** Bytes sent, 0 to the file's size. */
  readonly sent: number;
  /** Tries begun. */
  readonly attempts: number;
  /** The image it became; null until then. */
  readonly imageId: string | null;
  /** Why it is refused or failed, or what it waits for; null where there is nothing to say. */
  readonly reason: string | null;
}

export interface UploadSummary {
  readonly total: number;
  /** Ended well: new or duplicate. */
  readonly done: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly failed: number;
  /** Neither ended well nor badly. */
  readonly active: number;
  readonly totalBytes: number;
  readonly sentBytes: number;
}

export const isActive = ({ state }: Upload) => state === 'waiting' || state === 'sending' || state === 'checking';
export const endedWell = ({ state }: Upload) => state === 'done' || state === 'duplicate';

export function summarise(uploads: readonly Upload[]): UploadSummary {
  const number = (state: UploadState) => uploads.filter((upload) => upload.state === state).length;
  // What is refused or failed has nothing left to send, so it counts neither as sent nor as to be sent.
  const counted = uploads.filter((upload) => isActive(upload) || endedWell(upload));
  return {
    total: uploads.length,
    done: uploads.filter(endedWell).length,
    duplicates: number('duplicate'),
    refused: number('refused'),
    failed: number('failed'),
    active: uploads.filter(isActive).length,
    totalBytes: counted.reduce((sum, { file }) => sum + file.size, 0),
    sentBytes: counted.reduce((sum, upload) => sum + (endedWell(upload) ? upload.file.size : upload.sent), 0),
  };
}

const RANK: Record<UploadState, number> = {
  failed: 0,
  refused: 0,
  sending: 1,
  checking: 1,
  waiting: 2,
  duplicate: 3,
  done: 3,
};

/** What needs a look first, then what moves, what waits, and what is done; at most `limit`, for thousands are no list. */
export function worthShowing(uploads: readonly Upload[], limit: number): Upload[] {
  return [...uploads].sort((a, b) => RANK[a.state] - RANK[b.state] || a.id - b.id).slice(0, limit);
}

/** Why a file need not even be sent; null where the server has to say. */
export function refusalBeforeSending(file: File, maxFileBytes: number | null): string | null {
  if (file.size === 0) return uploadTexts.empty;
  if (maxFileBytes !== null && file.size > maxFileBytes) {
    return uploadTexts.tooLarge(formatBytes(file.size), formatBytes(maxFileBytes));
  }
  // Browsers know no type for some picture formats; those are for the server to judge.
  if (file.type !== '' && !file.type.startsWith('image/')) return uploadTexts.notAnImage;
  return null;
}
