import type { Image } from '../api/types';
import classes from './detail.module.css';
import { OriginalRow, RenditionRow } from './RenditionRows';
import { detailTexts as texts } from './texts';
import { ORIGINAL, viewsOf } from './view';

interface RenditionsProps {
  image: Image;
  /** Which one is on the stage. */
  shown: string | null;
  onShow: (version: string) => void;
  onRetry: (preset: string) => void;
}

/** The original and everything made of it. */
export function Renditions({ image, shown, onShow, onRetry }: RenditionsProps) {
  const showable = new Set(viewsOf(image).map(({ version }) => version));
  const rowFor = (version: string) => ({
    isShown: version === shown,
    onShow: showable.has(version) ? () => onShow(version) : null,
  });
  return (
    <section>
      <h3 className={classes.section} id="renditions">
        {texts.renditions}
      </h3>
      <table className={classes.renditions} aria-labelledby="renditions">
        <thead>
          <tr>
            <th scope="col">{texts.rendition}</th>
            <th scope="col">{texts.size}</th>
            <th scope="col">{texts.actions}</th>
          </tr>
        </thead>
        <tbody>
          <OriginalRow image={image} {...rowFor(ORIGINAL)} />
          {image.renditions.map((rendition) => (
            <RenditionRow
              key={rendition.preset}
              rendition={rendition}
              // What is wrong with the whole image is said once, above.
              reason={rendition.error?.detail === image.error?.detail ? null : (rendition.error?.detail ?? null)}
              originalBytes={image.bytes}
              {...rowFor(rendition.preset)}
              onRetry={() => onRetry(rendition.preset)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
