import { useId } from 'react';
import classes from './ui.module.css';

interface PillsProps<T extends string> {
  label: string;
  choices: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few, in a row that scrolls by itself on a narrow screen. */
export function Pills<T extends string>({ label, choices, value, onChange }: PillsProps<T>) {
  const name = useId();
  return (
    <fieldset className={classes.pills}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.pill}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
