import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useId, useState } from 'react';
import { readable } from '../api/problem';
import classes from './description.module.css';
import { descriptionTexts as texts } from './descriptionTexts';

interface EditFormProps {
  hint: string;
  /** That the value was changed elsewhere while it is edited here; null where it was not. */
  changed: string | null;
  onSave: () => Promise<unknown>;
  onEnd: () => void;
  /** The field; `describedBy` names what is said below it. */
  children: (describedBy: string, save: () => void) => ReactNode;
}

/** Saves, or says why not and keeps what was typed. Escape leaves all as it was, and doesn't close the whole view. */
export function EditForm({ hint, changed, onSave, onEnd, children }: EditFormProps) {
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const id = useId();
  const save = async () => {
    if (saving) return;
    setSaving(true);
    setError(null);
    try {
      await onSave();
      onEnd();
    } catch (problem) {
      setError(texts.saveFailed(readable(problem)));
      setSaving(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onEnd();
  };
  return (
    // Hears the Escape of the field inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
      {children(id, () => void save())}
      <div id={id} className={classes.said}>
        {error !== null && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
        {changed !== null && <p>{changed}</p>}
        <p>{hint}</p>
      </div>
      <div className={classes.buttons}>
        <Button type="submit" size="xs" radius="xl" loading={saving} data-mantine-stop-propagation="true">
          {texts.save}
        </Button>
        <Button size="xs" radius="xl" variant="subtle" color="gray" onClick={onEnd} data-mantine-stop-propagation="true">
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
