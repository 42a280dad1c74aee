import type { CSSProperties } from 'react';
import classes from './cutout.module.css';
import type { Shown } from './cutouts';
import { cutoutTexts as texts } from './texts';

interface SideBySideProps {
  before: Shown;
  after: Shown;
  alt: string;
  background: string | null;
}

/** Original and cutout beside each other, where one is not the same part of the picture as the other. */
export function SideBySide({ before, after, alt, background }: SideBySideProps) {
  const style = background === null ? {} : ({ '--behind': background } as CSSProperties);
  return (
    <div className={classes.pair} style={style}>
      <figure>
        <img src={before.url} width={before.width} height={before.height} alt="" />
        <figcaption>{texts.before}</figcaption>
      </figure>
      <figure>
        <img src={after.url} width={after.width} height={after.height} alt={alt} data-cut data-colour={background ?? undefined} />
        <figcaption>{texts.after}</figcaption>
      </figure>
    </div>
  );
}
