import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { readable } from '../api/problem';
import { PencilIcon } from '../ui/icons';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';

interface NameEditorProps {
  name: string;
  onSave: (name: string) => Promise<unknown>;
}

/** The name; a click on the pencil makes it a field. Enter saves, Escape leaves it as it was. */
export function NameEditor({ name, onSave }: NameEditorProps) {
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) pencil.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (editing) {
    return (
      <>
        <h2 className={classes.unseen}>{name}</h2>
        <NameField name={name} onSave={onSave} onEnd={() => setEditing(false)} />
      </>
    );
  }
  return (
    <div className={classes.nameLine}>
      <h2 className={classes.name}>{name}</h2>
      <Tooltip label={texts.rename}>
        <ActionIcon
          ref={pencil}
          variant="subtle"
          color="gray"
          size={36}
          radius="xl"
          aria-label={texts.rename}
          onClick={() => setEditing(true)}
        >
          <PencilIcon />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function NameField({ name, onSave, onEnd }: NameEditorProps & { onEnd: () => void }) {
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Without the extension, which is seldom what is to be changed.
    const dot = name.lastIndexOf('.');
    field.current?.focus();
    field.current?.setSelectionRange(0, dot > 0 ? dot : name.length);
  }, [name]);

  const save = async () => {
    const wanted = typed.trim();
    if (wanted === '') {
      setError(texts.nameEmpty);
      return;
    }
    setSaving(true);
    try {
      if (wanted !== name) await onSave(wanted);
      onEnd();
    } catch (problem) {
      setError(texts.renameFailed(readable(problem)));
      setSaving(false);
    }
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEnd();
  };
  return (
    <form className={classes.nameForm} onSubmit={onSubmit}>
      <TextInput
        ref={field}
        aria-label={texts.nameField}
        value={typed}
        maxLength={200}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        // Else Escape would close the whole view too.
        data-mantine-stop-propagation="true"
        autoComplete="off"
        size="md"
      />
      <div className={classes.nameButtons}>
        <Button type="submit" size="xs" radius="xl" loading={saving}>
          {texts.save}
        </Button>
        <Button size="xs" radius="xl" variant="subtle" color="gray" onClick={onEnd}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
