import { count } from '../format/count';
import { formatWait } from '../format/time';
import type { UploadSummary } from './uploads';

export const uploadTexts = {
  add: 'Add images',
  dropTitle: 'Drop to add',
  dropDetail: 'Photos, whole folders, or a CSV of image addresses',
  dropListTitle: 'Drop a CSV',
  dropListDetail: 'You see how it is understood before anything starts',
  oneListAtATime: (name: string) => `One list at a time: ${name} was taken.`,
  /** Of a drop, what is not uploaded; null where all is. */
  notAll: (taken: number, left: boolean, unreadable: number): string | null => {
    const parts = [];
    if (left) parts.push(`Only the first ${count(taken, 'file')} were taken; drop the others once these are uploaded.`);
    if (unreadable > 0) parts.push(`${count(unreadable, 'file or folder', 'files or folders')} could not be read.`);
    return parts.length === 0 ? null : parts.join(' ');
  },
  tray: 'Uploads',
  expand: 'Show uploads',
  collapse: 'Hide uploads',
  close: 'Close uploads',
  cancelAll: 'Cancel all',
  retryFailed: 'Try failed again',
  cancel: (name: string) => `Cancel ${name}`,
  retry: (name: string) => `Try ${name} again`,
  dismiss: (name: string) => `Take ${name} off the list`,
  progressOf: (name: string) => `Upload of ${name}`,
  overall: 'All uploads',
  open: 'Open',
  more: (n: number) => `and ${count(n, 'more file')}`,
  tryingAgain: 'The server didn’t answer. Trying again…',
  empty: 'The file is empty.',
  notAnImage: 'This is not an image.',
  tooLarge: (size: string, limit: string) => `The file has ${size}; at most ${limit} are taken.`,
  leaving: 'Uploads are still under way.',
  waiting: 'Waiting',
  checking: 'Checking…',
  done: 'Uploaded',
  duplicate: 'Already in your gallery',
  refused: 'Not taken',
  failed: 'Failed',
  title: ({ total, done, active, duplicates, refused, failed }: UploadSummary): string => {
    if (active > 0) return `Uploading ${Math.min(done + refused + failed + 1, total)} of ${total}`;
    if (done === 0) return `${count(refused + failed, 'file')} not uploaded`;
    if (done === duplicates) return `${count(done, 'image')} already there`;
    return `${count(done - duplicates, 'image')} uploaded`;
  },
  left: (seconds: number) => `about ${formatWait(seconds)} left`,
  problems: ({ duplicates, refused, failed }: UploadSummary): string => {
    const parts = [];
    if (duplicates > 0) parts.push(`${duplicates} already there`);
    if (refused > 0) parts.push(`${refused} not taken`);
    if (failed > 0) parts.push(`${failed} failed`);
    return parts.join(' · ');
  },
  /** Spoken when a load begins and ends; the steps between are no news. */
  spoken: (summary: UploadSummary): string => {
    if (summary.active > 0) return `Uploading ${count(summary.total, 'file')}`;
    const problems = uploadTexts.problems(summary);
    return `${uploadTexts.title(summary)}${problems === '' ? '' : `; ${problems}`}`;
  },
};
