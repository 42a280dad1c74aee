import type { ImageListQuery } from '../api/imageQuery';
import type { Status } from '../api/types';
import { activeFilters } from './activeFilters';

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
    'Drop photos or whole folders anywhere on this page, paste a picture, or choose files. Their renditions are made at once.',
  emptyTextTouch: 'Choose photos from this device. Their renditions are made at once.',
  choose: 'Choose images',
  formats: 'JPEG, PNG, WebP, AVIF, GIF, TIFF and SVG',
  noMatchTitle: 'No images found',
  noMatchText: (query: ImageListQuery): string => {
    const { q, status } = query;
    const filters = activeFilters(query).length > 0;
    const kind = `Nothing${status === null ? '' : ` that is ${statusWords[status]}`}`;
    const found = q === '' ? `${kind} ${filters ? 'fits the filters' : 'is here right now'}.` : `${kind} matches “${q}”${filters ? ' and the filters' : ''}.`;
    const words = 'Try fewer words or only their beginnings; names, titles, descriptions and labels are searched.';
    return [found, q === '' ? '' : words, filters ? 'Take a filter away to see more.' : ''].filter((text) => text !== '').join(' ');
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
