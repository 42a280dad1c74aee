import type { Image } from '../api/types';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';
import { VersionRow } from './VersionRow';
import { viewsOf } from './view';

interface VersionsProps {
  image: Image;
  /** Which one is on the stage. */
  shown: string | null;
  onShow: (version: string) => void;
  onRetry: (preset: string) => void;
}

export function Versions({ image, shown, onShow, onRetry }: VersionsProps) {
  const showable = new Set(viewsOf(image).map(({ version }) => version));
  return (
    <section>
      <h3 className={classes.section} id="versions">
        {texts.versions}
      </h3>
      {image.renditions.length === 0 ? (
        <p className={classes.quiet}>{texts.notMade}</p>
      ) : (
        <table className={classes.versions} aria-labelledby="versions">
          <thead>
            <tr>
              <th scope="col">{texts.version}</th>
              <th scope="col">{texts.size}</th>
              <th scope="col">
                <span className={classes.unseen}>{texts.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {image.renditions.map((rendition) => (
              <VersionRow
                key={rendition.preset}
                rendition={rendition}
                originalBytes={image.bytes}
                isShown={rendition.preset === shown}
                onShow={showable.has(rendition.preset) ? () => onShow(rendition.preset) : null}
                onRetry={() => onRetry(rendition.preset)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
