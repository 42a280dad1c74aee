import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import classes from './filters.module.css';

const APPLIED_AFTER_MS = 400;

interface FieldProps<T> {
  label: string;
  value: T | null;
  onChange: (value: T | null) => void;
}

/** A number that is kept in its smallest unit and shown in a larger one; what is no number narrows nothing. */
export function NumberField({ label, value, unit, onChange }: FieldProps<number> & { unit: number }) {
  const text = value === null ? '' : String(value / unit);
  const [typed, setTyped] = useState(text);
  const [applied, setApplied] = useState(text);
  const apply = useDebouncedCallback((next: string) => onChange(numberOf(next, unit)), APPLIED_AFTER_MS);
  // Changed by other means: a chip, “Clear all”.
  if (text !== applied) {
    setApplied(text);
    if (numberOf(typed, unit) !== value) setTyped(text);
  }
  return (
    <TextInput
      className={classes.field}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        apply(currentTarget.value);
      }}
    />
  );
}

export function numberOf(text: string, unit: number): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) || number < 0 ? null : Math.round(number * unit);
}

export function DayField({ label, value, onChange }: FieldProps<string>) {
  return (
    <TextInput
      className={classes.field}
      type="date"
      label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    />
  );
}
