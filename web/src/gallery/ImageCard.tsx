import { memo } from 'react';
import { Link } from 'wouter';
import type { Image } from '../api/types';
import { formatBytes } from '../format/size';
import { AlertIcon, PictureIcon } from '../ui/icons';
import { Picture } from '../ui/Picture';
import { StatusLabel } from '../ui/StatusLabel';
import { usePreview } from '../upload/context';
import classes from './gallery.module.css';
import { thumbnailFor } from './thumbnail';

/** The side of a card's picture, about; see .grid. */
const CARD_PX = 200;

interface ImageCardProps {
  image: Image;
  /** The filter to keep in the address. */
  search: string;
  /** Its place among all that are loaded, from 0, and how many those are. */
  index: number;
  total: number;
}

export const ImageCard = memo(function ImageCard({ image, search, index, total }: ImageCardProps) {
  return (
    <li data-index={index} aria-posinset={index + 1} aria-setsize={total}>
      <Link
        href={`/images/${image.id}${search}`}
        state={{ fromGallery: true }}
        className={classes.card}
        data-image={image.id}
        data-status={image.status}
      >
        <span className={classes.frame}>
          <Thumbnail image={image} />
        </span>
        <span className={classes.caption}>
          <span className={classes.name} title={image.title === null ? image.name : `${image.title} (${image.name})`}>
            {image.name}
          </span>
          <span className={classes.meta}>
            <StatusLabel status={image.status} />
            <span>{formatBytes(image.bytes)}</span>
          </span>
        </span>
      </Link>
    </li>
  );
});

/**
 * The thumbnail; until there is one, the file as it lies on the reader's own disk, or a quiet shimmer. Where none will come, for none
 * is of a format that browsers show, or it does not load, an icon.
 */
function Thumbnail({ image }: { image: Image }) {
  const thumbnail = thumbnailFor(image, CARD_PX * Math.min(2, window.devicePixelRatio));
  if (thumbnail?.url) {
    return (
      <Picture
        src={thumbnail.url}
        width={thumbnail.width}
        height={thumbnail.height}
        className={classes.picture}
        fallback={<NoPicture />}
      />
    );
  }
  if (image.status === 'failed') {
    return (
      <span className={classes.broken}>
        <AlertIcon size={32} />
      </span>
    );
  }
  return <Preview id={image.id} comes={image.status !== 'ready'} />;
}

function NoPicture() {
  return (
    <span className={classes.noPicture}>
      <PictureIcon size={32} />
    </span>
  );
}

function Preview({ id, comes }: { id: string; comes: boolean }) {
  const preview = usePreview(id);
  const nothing = comes ? <span className={classes.shimmer} /> : <NoPicture />;
  if (preview === undefined) return nothing;
  return <Picture src={preview} width={null} height={null} className={classes.preview} fallback={nothing} />;
}
