import { useId } from 'react';
import classes from './cutout.module.css';
import { cutoutTexts as texts } from './texts';

const SWATCHES = Object.keys(texts.colours);

interface BackgroundPaletteProps {
  /** `#rrggbb`; null: what the picture on the stage has. */
  colour: string | null;
  /** Whether that is nothing. */
  transparent: boolean;
  /** Null asks for transparent. */
  onChange: (colour: string | null) => void;
}

/** What is to be behind the subject. */
export function BackgroundPalette({ colour, transparent, onChange }: BackgroundPaletteProps) {
  const name = useId();
  const custom = colour !== null && !SWATCHES.includes(colour);
  return (
    <fieldset className={classes.palette}>
      <legend>{texts.background}</legend>
      {[null, ...SWATCHES].map((swatch) => {
        const label = swatch === null ? texts.transparent : (texts.colours[swatch] ?? swatch);
        return (
          <label key={label} className={classes.swatch} title={label} data-transparent={swatch === null || undefined} style={swatch === null ? {} : { background: swatch }}>
            <input type="radio" name={name} aria-label={label} checked={swatch === null ? colour === null && transparent : colour === swatch} onChange={() => onChange(swatch)} />
          </label>
        );
      })}
      <label className={classes.swatch} title={texts.custom} data-custom data-chosen={custom || undefined} style={custom ? { background: colour } : {}}>
        <input
          type="color"
          aria-label={texts.custom}
          value={colour ?? '#888888'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </label>
    </fieldset>
  );
}
