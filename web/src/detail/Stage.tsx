import type { Image } from '../api/types';
import { AlertIcon, PictureIcon } from '../ui/icons';
import { usePreview } from '../upload/context';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';
import type { View } from './view';

/** The picture, as large as fits and never larger than it is. */
export function Stage({ image, view }: { image: Image; view: View | null }) {
  const local = usePreview(image.id);
  const failed = image.status === 'failed';
  if (view) {
    return (
      <div className={classes.stage}>
        <img
          // A new element for a new picture; otherwise the old one stays until the new one has come.
          key={view.url}
          className={classes.picture}
          src={view.url}
          width={view.width}
          height={view.height}
          alt={texts.shown(image.altText ?? image.title ?? image.name, view.version)}
          decoding="async"
        />
      </div>
    );
  }
  return (
    <div className={classes.stage}>
      {local !== undefined && !failed ? (
        <img className={classes.picture} src={local} width={image.width} height={image.height} alt={image.name} />
      ) : (
        <div className={classes.noPicture}>
          {failed ? <AlertIcon size={40} /> : <PictureIcon size={40} />}
          <span>{failed ? texts.noPicture.none : texts.noPicture.wait}</span>
        </div>
      )}
    </div>
  );
}
