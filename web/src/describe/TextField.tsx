import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './description.module.css';
import { descriptionTexts as texts } from './descriptionTexts';
import { EditForm } from './EditForm';
import { EditFrame } from './EditFrame';

interface TextFieldProps {
  label: string;
  add: string;
  value: string | null;
  maxLength: number;
  /** Whether it may have more than one line. */
  lines?: boolean;
  actions?: ReactNode;
  onSave: (text: string | null) => Promise<unknown>;
}

export function TextField({ label, add, value, actions, ...editing }: TextFieldProps) {
  return (
    <EditFrame
      label={label}
      add={add}
      empty={value === null || value === ''}
      actions={actions}
      editor={(end) => <TextEditor label={label} value={value ?? ''} onEnd={end} {...editing} />}
    >
      <p className={classes.text}>{value}</p>
    </EditFrame>
  );
}

type TextEditorProps = Pick<TextFieldProps, 'label' | 'maxLength' | 'lines' | 'onSave'> & { value: string; onEnd: () => void };

function TextEditor({ label, value, maxLength, lines = false, onSave, onEnd }: TextEditorProps) {
  const [before] = useState(value);
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);

  const save = async () => {
    const wanted = (lines ? typed : typed.replace(/\s+/g, ' ')).trim();
    if (wanted !== value) await onSave(wanted === '' ? null : wanted);
  };
  const changed = value === before ? null : value === '' ? texts.changedToNothing : texts.changed(value);
  return (
    <EditForm hint={lines ? texts.keys.lines : texts.keys.line} changed={changed} onSave={save} onEnd={onEnd}>
      {(describedBy, saveNow) => (
        <textarea
          ref={field}
          className={classes.input}
          aria-label={label}
          aria-describedby={describedBy}
          rows={lines ? 3 : 1}
          maxLength={maxLength}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!saves(event, lines)) return;
            event.preventDefault();
            saveNow();
          }}
          // Else Escape would close the whole view too.
          data-mantine-stop-propagation="true"
        />
      )}
    </EditForm>
  );
}

/** Enter, but not the one that ends a word in an input method, nor the one that begins a line. */
function saves(event: KeyboardEvent, lines: boolean): boolean {
  return event.key === 'Enter' && !event.nativeEvent.isComposing && !(lines && event.shiftKey);
}
