import { Button } from '@mantine/core';
import type { Image, Rendition } from '../api/types';
import { AlertIcon } from '../ui/icons';
import { BackgroundPalette } from './BackgroundPalette';
import { BeforeAfter } from './BeforeAfter';
import classes from './cutout.module.css';
import { COLOURED, type Shown, isTransparent, sameShape, shownOf, transparentOf } from './cutouts';
import { SideBySide } from './SideBySide';
import { cutoutTexts as texts } from './texts';
import { useColoured } from './useColoured';

interface CutoutStageProps {
  image: Image;
  rendition: Rendition;
  /** The whole picture, to compare with. */
  before: Shown;
  /** What is behind the subject for now; null: what is in the rendition. */
  colour: string | null;
  onColour: (colour: string | null) => void;
  /** Puts another rendition on the stage. */
  onShow: (version: string) => void;
}

/** A cutout against its original, and what else could be behind its subject. */
export function CutoutStage({ image, rendition, before, colour, onColour, onShow }: CutoutStageProps) {
  const transparent = transparentOf(image);
  const { make, order, version } = useColoured(image, onShow);
  // The choice of a colour is shown with the transparent cutout before it, whichever was on the stage.
  const subject = colour !== null && transparent ? transparent : rendition;
  const shown = shownOf(subject);
  if (!shown) return null;
  const url = subject.preset === COLOURED && version > 0 ? `${shown.url}?again=${version}` : shown.url;
  const after = { ...shown, url };
  const Comparison = sameShape(before, shown) ? BeforeAfter : SideBySide;
  const choose = (next: string | null) => {
    onColour(next);
    if (next === null && transparent && !isTransparent(rendition)) onShow(transparent.preset);
  };
  return (
    <div className={classes.stage} data-notice={rendition.notice ? true : undefined}>
      <div className={classes.pictures}>
        <Comparison
          key={after.url}
          before={before}
          after={after}
          alt={texts.cutoutOf(image.altText ?? image.title ?? image.name)}
          background={colour}
        />
      </div>
      <div className={classes.tools}>
        {rendition.notice && (
          <p className={classes.notice} role="status">
            <AlertIcon size={16} />
            <span>{rendition.notice.detail}</span>
          </p>
        )}
        {transparent && (
          <div className={classes.toolLine}>
            <BackgroundPalette colour={colour} transparent={isTransparent(rendition)} onChange={choose} />
            <Button
              radius="xl"
              size="sm"
              disabled={colour === null}
              loading={make.isPending || order === 'working'}
              onClick={() => {
                if (colour !== null) make.mutate(colour);
              }}
            >
              {order === 'none' ? texts.make : texts.makeAgain}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
