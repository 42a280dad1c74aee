import { Button } from '@mantine/core';
import type { Image } from '../api/types';
import gallery from '../gallery/gallery.module.css';
import { thumbnailFor } from '../gallery/thumbnail';
import { PictureIcon, RetryIcon } from '../ui/icons';
import { Picture } from '../ui/Picture';
import classes from './deleted.module.css';
import { deletedTexts as texts } from './texts';

/** The side of a card's picture, about; see .grid of the gallery. */
const CARD_PX = 200;

interface DeletedCardProps {
  image: Image;
  secondsLeft: number;
  busy: boolean;
  onRestore: () => void;
}

export function DeletedCard({ image, secondsLeft, busy, onRestore }: DeletedCardProps) {
  const thumbnail = thumbnailFor(image, CARD_PX * Math.min(2, window.devicePixelRatio));
  const icon = (
    <span className={classes.none}>
      <PictureIcon size={32} />
    </span>
  );
  return (
    <li className={gallery.card} data-deleted={image.id}>
      <span className={gallery.frame}>
        {thumbnail?.url ? (
          <Picture src={thumbnail.url} width={thumbnail.width} height={thumbnail.height} className={classes.picture} fallback={icon} />
        ) : (
          icon
        )}
      </span>
      <div className={classes.caption}>
        <span className={gallery.name} title={image.name}>
          {image.name}
        </span>
        <span className={classes.left}>{texts.left(secondsLeft)}</span>
        <Button
          variant="light"
          size="xs"
          radius="xl"
          fullWidth
          leftSection={<RetryIcon size={14} />}
          loading={busy}
          aria-label={texts.restoreOf(image.name)}
          onClick={onRestore}
        >
          {texts.restore}
        </Button>
      </div>
    </li>
  );
}
