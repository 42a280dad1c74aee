import { useSection } from '../app/section';
import { ListIcon, PictureIcon } from '../ui/icons';
import { uploadTexts } from './texts';
import classes from './upload.module.css';
import { useDrop } from './useDrop';

/** Shown while files hover over the page. The pointer passes through it, so that it causes no leaving and entering. */
export function DropOverlay() {
  const over = useDrop();
  const images = useSection() === 'images';
  return over ? (
    <div className={classes.overlay} aria-hidden="true">
      <div className={classes.overlayCard}>
        {images ? <PictureIcon size={44} /> : <ListIcon size={44} />}
        <strong>{images ? uploadTexts.dropTitle : uploadTexts.dropListTitle}</strong>
        <span>{images ? uploadTexts.dropDetail : uploadTexts.dropListDetail}</span>
      </div>
    </div>
  ) : null;
}
