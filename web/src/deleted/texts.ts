import { count } from '../format/count';
import { formatWait } from '../format/time';

export const deletedTexts = {
  open: 'Recently deleted',
  title: 'Recently deleted',
  intro: (seconds: number | undefined) =>
    `What you delete can be had back for ${seconds === undefined ? 'a while' : formatWait(seconds)}. Then it is gone for good, with all that was made of it.`,
  back: 'Images',
  loading: 'Loading what was deleted…',
  errorTitle: 'What was deleted can’t be shown right now',
  tryAgain: 'Try again',
  loadMore: 'Load more',
  moreFailed: 'More images could not be loaded.',
  emptyTitle: 'Nothing was deleted recently',
  end: (images: number) => count(images, 'image'),
  left: (seconds: number) => (seconds <= 0 ? 'about to go' : `${formatWait(seconds)} left`),
  restore: 'Restore',
  restoreOf: (name: string) => `Restore ${name}`,
  restored: (name: string) => `${name} is back`,
  restoreFailed: (reason: string) => `Not brought back: ${reason}`,
};
