import { Button, Loader, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { ApiError, readable } from '../api/problem';
import { AlertIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import classes from './detail.module.css';
import { DetailContent } from './DetailContent';
import { DetailHeader } from './DetailHeader';
import { detailTexts as texts } from './texts';
import { useDetailNavigation, useImage } from './useDetail';

/** One image over the gallery. The gallery stays as it was beneath, so that “back” finds the same place. */
export function ImageDetail({ id }: { id: string }) {
  const navigation = useDetailNavigation(id);
  const query = useImage(id);
  const gone = query.error instanceof ApiError && query.error.status === 404;
  const { close, goToPrevious, goToNext } = navigation;
  useHotkeys([
    ['ArrowLeft', () => goToPrevious?.()],
    ['ArrowRight', () => goToNext?.()],
  ]);

  return (
    <Modal.Root
      opened
      onClose={close}
      fullScreen
      // The gallery takes the focus back by itself: it goes to the image that was looked at last.
      returnFocus={false}
      transitionProps={{ transition: 'fade', duration: 140 }}
    >
      <Modal.Content className={classes.content} aria-label={query.data?.name ?? texts.loading}>
        <DetailHeader navigation={navigation} />
        {gone && (
          <Notice icon={<AlertIcon size={28} />} title={texts.goneTitle} text={texts.goneText} alert>
            <Button variant="default" radius="xl" onClick={close}>
              {texts.toGallery}
            </Button>
          </Notice>
        )}
        {!gone && query.data && <DetailContent key={id} image={query.data} onDeleted={navigation.closeIfHere} />}
        {!gone && !query.data && query.isPending && (
          <div className={classes.loading} role="status" aria-label={texts.loading}>
            <Loader />
          </div>
        )}
        {!gone && !query.data && query.isError && (
          <Notice icon={<AlertIcon size={28} />} title={texts.errorTitle} text={readable(query.error)} alert>
            <Button variant="default" radius="xl" onClick={() => void query.refetch()}>
              {texts.tryAgain}
            </Button>
          </Notice>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
