import type { Status } from '../api/types';

export const galleryTexts = {
  heading: 'Images',
  search: 'Search images',
  clearSearch: 'Clear the search',
  statusFilter: 'Show',
  all: 'All',
  loading: 'Loading images…',
  loadMore: 'Load more',
  loadingMore: 'Loading more images…',
  moreFailed: 'More images could not be loaded.',
  tryAgain: 'Try again',
  errorTitle: 'Your images can’t be shown right now',
  errorText: (reason: string) => `${reason} This page tries again by itself.`,
  emptyTitle: 'Add your first images',
  emptyText:
    'Drop photos or whole folders anywhere on this page, paste a picture, or choose files. Thumbnails and web renditions are made at once.',
  emptyTextTouch: 'Choose photos from this device. Thumbnails and web renditions are made at once.',
  choose: 'Choose images',
  formats: 'JPEG, PNG, WebP, AVIF, GIF, TIFF and SVG',
  noMatchTitle: 'No images found',
  noMatchText: (q: string, status: Status | null): string => {
    const kind = status === null ? 'Nothing' : `Nothing that is ${statusWords[status]}`;
    return q === '' ? `${kind} is here right now.` : `${kind} matches “${q}”.`;
  },
  showAll: 'Show all images',
  imageGone: 'no preview',
};

const statusWords: Record<Status, string> = {
  queued: 'waiting',
  processing: 'being worked on',
  ready: 'ready',
  failed: 'failed',
};
