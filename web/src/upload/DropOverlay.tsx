import { PictureIcon } from '../ui/icons';
import { uploadTexts } from './texts';
import classes from './upload.module.css';
import { useDrop } from './useDrop';

/** Shown while files hover over the page. The pointer passes through it, so that it causes no leaving and entering. */
export function DropOverlay() {
  const over = useDrop();
  return over ? (
    <div className={classes.overlay} aria-hidden="true">
      <div className={classes.overlayCard}>
        <PictureIcon size={44} />
        <strong>{uploadTexts.dropTitle}</strong>
        <span>{uploadTexts.dropDetail}</span>
      </div>
    </div>
  ) : null;
}
