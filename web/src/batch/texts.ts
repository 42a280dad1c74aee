import type { BatchCounts, BatchStatus, ColumnRole, ItemStatus } from '../api/batchTypes';
import { count } from '../format/count';
import { formatRate } from '../format/rate';
import { formatBytes } from '../format/size';
import { formatWait } from '../format/time';

export const batchStatusTexts: Record<BatchStatus, string> = {
  queued: 'Waiting',
  processing: 'Working',
  completed: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export const itemStatusTexts: Record<ItemStatus, string> = {
  queued: 'Waiting',
  processing: 'Working',
  succeeded: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

const number = (n: number) => n.toLocaleString('en');

export const batchTexts = {
  heading: 'Batches',
  intro: 'Lists of images, processed from start to end.',
  webhooks: 'Webhooks',
  newBatch: 'New batch',
  tryAgain: 'Try again',
  loadMore: 'Load more',
  loading: 'Loading batches…',
  moreFailed: 'More batches could not be loaded.',
  errorTitle: 'Your batches can’t be shown right now',
  errorText: (reason: string) => `${reason} This page tries again by itself.`,
  endOfList: (n: number) => count(n, 'batch', 'batches'),

  emptyTitle: 'Process a whole list at once',
  emptyText: 'Drop a CSV with image addresses anywhere on this page, or choose one. You see how it is understood before anything starts.',
  emptyTextTouch: 'Choose a CSV with image addresses. You see how it is understood before anything starts.',
  choose: 'Choose a CSV',
  exampleTitle: 'What such a list looks like',
  exampleText: 'One row for each product; several addresses in one cell are separated by commas. Other columns are kept.',

  progress: 'Progress',
  progressOf: (name: string) => `Progress of ${name}`,
  doneOf: ({ total, succeeded, failed, cancelled }: BatchCounts) => `${number(succeeded + failed + cancelled)} of ${count(total, 'image')}`,
  someFailed: (n: number) => `${number(n)} failed`,
  percent: (n: number) => `${n}%`,
  measuring: 'Just started',
  rate: formatRate,
  left: (seconds: number) => `about ${formatWait(seconds)} left`,
  spokenProgress: (percent: number, failed: number) => `${percent}% done${failed > 0 ? `, ${number(failed)} failed` : ''}`,

  back: 'All batches',
  goneTitle: 'This batch is not here',
  goneText: 'The address may be mistyped, or the batch may have been removed.',
  toBatches: 'To the batches',
  loadingOne: 'Loading the batch…',
  errorOneTitle: 'The batch can’t be shown right now',
  notOwned: 'Somebody else’s batch',
  notOwnedText: 'You came by its link: you can look at it and download its result, but not change it.',

  cancel: 'Cancel batch',
  cancelTitle: 'Cancel this batch?',
  cancelText: (left: number) =>
    `${count(left, 'image')} that ${left === 1 ? 'has' : 'have'} not been processed yet will be left out. What is done stays, and the rest can be started again later.`,
  keepGoing: 'Keep going',
  cancelled: 'Batch cancelled',
  cancelFailed: (reason: string) => `Not cancelled: ${reason}`,
  retry: ({ failed, cancelled }: BatchCounts) =>
    cancelled > 0 && failed === 0 ? `Start the ${number(cancelled)} cancelled again` : `Retry ${number(failed + cancelled)} ${cancelled > 0 ? 'failed and cancelled' : 'failed'}`,
  retried: 'Trying again',
  retryFailed: (reason: string) => `Not started again: ${reason}`,
  download: 'Download result',
  downloadFailed: 'Only failed',
  downloadFailedLong: 'Download only the failed rows as CSV',

  about: 'About this batch',
  facts: { presets: 'Presets', rows: 'Rows', created: 'Created', ended: 'Ended', webhook: 'Webhook', email: 'E-mail' },

  rows: 'Rows',
  rowFilter: 'Show rows',
  all: 'All',
  row: (n: number) => `Row ${number(n)}`,
  rowsFromTo: (from: number, to: number) => `Images ${number(from)} to ${number(to)}`,
  loadingRows: 'Loading rows…',
  rowsFailed: 'The rows can’t be shown right now',
  moreRowsFailed: 'More rows could not be loaded.',
  endOfRows: (n: number) => count(n, 'image'),
  noRows: (status: ItemStatus | null) => (status === null ? 'There are no images in this batch.' : NO_ROWS[status]),
  source: (url: string) => `Original address: ${url}`,
  openImage: 'Open image',
  openRendition: (preset: string, bytes: number) => `${preset}, ${formatBytes(bytes)}`,
};

const NO_ROWS: Record<ItemStatus, string> = {
  queued: 'Nothing is waiting.',
  processing: 'Nothing is being worked on right now.',
  succeeded: 'Nothing is done yet.',
  failed: 'Nothing has failed.',
  cancelled: 'Nothing was cancelled.',
};

export const newBatchTexts = {
  heading: 'New batch',
  back: batchTexts.back,
  chooseOther: 'Choose another',
  reading: 'Reading the list…',
  unreadable: 'The file can’t be read. If it was changed or moved, choose it again.',
  tooLarge: (size: string, limit: string) => `The file has ${size}; at most ${limit} are taken.`,
  refusedTitle: 'This file can’t be used as a list',

  understood: 'How it was understood',
  stats: { rows: 'Rows', images: 'Images', distinct: 'Different images', faulty: 'Faulty rows' },
  sameOnce: 'The same address is fetched once.',
  roles: { id: 'Id', name: 'Name', image: 'Image', other: 'Kept as it is' } satisfies Record<ColumnRole, string>,
  rowColumn: 'Row',
  sample: 'First lines',
  faults: (n: number) => (n === 1 ? 'One fault' : `${number(n)} faults`),
  faultsGoOn: 'These rows will fail with their reason; the others go on.',
  moreFaults: (n: number) => `and ${count(n, 'more fault')}`,
  faultPlace: (row: number, column: string | null) => (column === null ? `Row ${number(row)}` : `Row ${number(row)}, ${column}`),

  order: 'What to do with it',
  name: 'Name',
  presets: 'Presets',
  presetsHint: 'Every image is made in each of these.',
  presetNeeded: 'Choose at least one preset.',
  webhook: 'Webhook address',
  webhookHint: 'Told when the batch ends. Optional.',
  webhookWrong: 'A webhook address begins with https:// or http://.',
  email: 'E-mail',
  emailHint: 'Gets one message when the batch ends. Optional.',
  emailWrong: 'This is no e-mail address.',
  strict: 'Strict',
  strictHint: 'One faulty row refuses the whole list.',
  describe: 'Describe the images',
  describeHint: 'Title, description, alt text and labels, by what the server is set to.',

  start: 'Start',
  willMake: (images: number, presets: number) => `${count(images, 'image')}, ${count(presets, 'preset')}`,
  noImages: 'No image addresses were found, so there is nothing to start.',
  strictFaults: 'Strict is on and the list has faults. Correct the list, or switch strict off to let those rows fail.',
  startFailed: (reason: string) => `Not started: ${reason}`,
};
