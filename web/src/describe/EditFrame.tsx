import { ActionIcon, Tooltip } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PencilIcon, PlusIcon } from '../ui/icons';
import classes from './description.module.css';
import { descriptionTexts as texts } from './descriptionTexts';

interface EditFrameProps {
  label: string;
  /** What the button says while there is nothing. */
  add: string;
  empty: boolean;
  /** More that can be done with the value. */
  actions?: ReactNode;
  /** The value as it is read. */
  children: ReactNode;
  /** The value as it is changed; calls `end` when that is over. */
  editor: (end: () => void) => ReactNode;
}

/** One field of a description: a pencil makes it a form, and gets the focus back when that ends. */
export function EditFrame({ label, add, empty, actions, children, editor }: EditFrameProps) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (!editing && empty) {
    return (
      <button ref={button} type="button" className={classes.add} onClick={() => setEditing(true)}>
        <PlusIcon size={15} /> {add}
      </button>
    );
  }
  return (
    <div className={classes.field} data-editing={editing || undefined}>
      <div className={classes.fieldHead}>
        <h4 className={classes.label}>{label}</h4>
        {!editing && actions}
        {!editing && (
          <Tooltip label={texts.edit(label)}>
            <ActionIcon
              ref={button}
              variant="subtle"
              color="gray"
              size={30}
              radius="xl"
              aria-label={texts.edit(label)}
              onClick={() => setEditing(true)}
            >
              <PencilIcon size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {editing ? editor(() => setEditing(false)) : children}
    </div>
  );
}
