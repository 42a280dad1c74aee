import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import classes from './cutout.module.css';
import type { Shown } from './cutouts';
import { movedBy, pointedAt } from './slider';
import { cutoutTexts as texts } from './texts';

interface BeforeAfterProps {
  before: Shown;
  after: Shown;
  alt: string;
  /** What is shown behind the cutout; null: a checkerboard. */
  background: string | null;
}

/** The original over its cutout, with a line between them that pointer, finger and keys move. */
export function BeforeAfter({ before, after, alt, background }: BeforeAfterProps) {
  const [at, setAt] = useState(50);
  const frame = useRef<HTMLDivElement>(null);
  const point = ({ clientX }: PointerEvent) => {
    if (frame.current) setAt(pointedAt(clientX, frame.current.getBoundingClientRect()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = movedBy(event.key, at);
    if (to === null) return;
    event.preventDefault();
    // Else the same arrow would lead to the next image.
    event.stopPropagation();
    setAt(to);
  };
  const style = { '--at': `${at}%`, ...(background === null ? {} : { '--behind': background }) } as CSSProperties;
  return (
    <div ref={frame} className={classes.frame} style={style} data-colour={background ?? undefined}>
      <img className={classes.after} src={after.url} width={after.width} height={after.height} alt={alt} draggable={false} />
      <img className={classes.before} src={before.url} alt="" draggable={false} />
      <span className={classes.tag} data-side="before" style={{ opacity: at > 18 ? 1 : 0 }} aria-hidden="true">
        {texts.before}
      </span>
      <span className={classes.tag} data-side="after" style={{ opacity: at < 82 ? 1 : 0 }} aria-hidden="true">
        {texts.after}
      </span>
      <div
        className={classes.slider}
        role="slider"
        tabIndex={0}
        aria-label={texts.slider}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(at)}
        aria-valuetext={texts.position(at)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          point(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) point(event);
        }}
      >
        <span className={classes.line} />
        <span className={classes.knob}>
          <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true" focusable="false">
            <path d="m9 7-5 5 5 5M15 7l5 5-5 5" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
        </span>
      </div>
    </div>
  );
}
