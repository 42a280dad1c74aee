import type { Descriptions } from '../api/types';
import classes from './description.module.css';
import { ESCAPE_IS_OURS } from '../ui/escape';
import { providersOf } from './providers';
import { describeTexts as texts } from './texts';

interface ProviderSelectProps {
  data: Descriptions;
  value: string;
  onChange: (provider: string) => void;
  /** Whether it stands in a popover over a view that Escape would close, too. */
  inPopover?: boolean;
}

/** Who is to describe; nothing where there is no choice. */
export function ProviderSelect({ data, value, onChange, inPopover = false }: ProviderSelectProps) {
  const choices = providersOf(data);
  if (choices.length < 2) return null;
  return (
    <label className={classes.select}>
      {texts.provider}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)} {...(inPopover ? ESCAPE_IS_OURS : {})}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
