import { memo } from 'react';
import { Link } from 'wouter';
import type { Image } from '../api/types';
import { formatBytes } from '../format/size';
import { AlertIcon } from '../ui/icons';
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
          <Picture image={image} />
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

/** The thumbnail; until there is one, the file as it lies on the reader's own disk, or a quiet shimmer. */
function Picture({ image }: { image: Image }) {
  const thumbnail = thumbnailFor(image, CARD_PX * Math.min(2, window.devicePixelRatio));
  if (thumbnail?.url) {
    return (
      <img
        className={classes.picture}
        src={thumbnail.url}
        width={thumbnail.width ?? undefined}
        height={thumbnail.height ?? undefined}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
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
  return <Preview id={image.id} />;
}

function Preview({ id }: { id: string }) {
  const preview = usePreview(id);
  return preview === undefined ? (
    <span className={classes.shimmer} />
  ) : (
    <img className={classes.preview} src={preview} alt="" decoding="async" draggable={false} />
  );
}
