import type { Image } from '../api/types';
import { count } from '../format/count';

export const liveTexts = {
  lost: 'The server can’t be reached. Trying again…',
  lostDetail: 'What you see may be out of date. It is brought up to date as soon as the server answers.',
  finished: (images: readonly Image[]): string => {
    const only = images.length === 1 ? images[0] : undefined;
    if (only) return `${only.name} ${only.status === 'ready' ? 'is ready' : 'failed'}`;
    const failed = images.filter((image) => image.status === 'failed').length;
    const ready = images.length - failed;
    const parts = [];
    if (ready > 0) parts.push(`${count(ready, 'image')} ready`);
    if (failed > 0) parts.push(`${count(failed, 'image')} failed`);
    return parts.join(', ');
  },
};
