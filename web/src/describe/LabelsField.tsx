import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { labelsOptions } from '../api/queries';
import type { Label } from '../api/types';
import { useAnnounce } from '../ui/announcer';
import { CloseIcon } from '../ui/icons';
import classes from './description.module.css';
import { descriptionTexts as texts } from './descriptionTexts';
import { EditForm } from './EditForm';
import { EditFrame } from './EditFrame';
import { sameLabels, withLabels } from './labels';

const MAX_LENGTH = 100;

interface LabelsFieldProps {
  labels: readonly Label[];
  onSave: (labels: string[]) => Promise<unknown>;
}

export function LabelsField({ labels, onSave }: LabelsFieldProps) {
  return (
    <EditFrame
      label={texts.labels}
      add={texts.add.labels}
      empty={labels.length === 0}
      editor={(end) => <LabelsEditor labels={labels} onSave={onSave} onEnd={end} />}
    >
      <ul className={classes.labels} aria-label={texts.labels}>
        {labels.map(({ name, confidence }) => (
          <li key={name} className={classes.chip}>
            {name}
            {confidence !== null && (
              <span className={classes.confidence} title={texts.sure(confidence)}>
                {texts.confidence(confidence)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </EditFrame>
  );
}

function LabelsEditor({ labels, onSave, onEnd }: LabelsFieldProps & { onEnd: () => void }) {
  const now = labels.map(({ name }) => name);
  const [before] = useState(now);
  const [names, setNames] = useState<readonly string[]>(now);
  const [typed, setTyped] = useState('');
  const known = useQuery(labelsOptions);
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => field.current?.focus(), []);

  const add = () => {
    const next = withLabels(names, typed);
    if (next.length > names.length) announce(texts.labelAdded(typed.trim()));
    setNames(next);
    setTyped('');
  };
  const remove = (name: string) => {
    setNames(names.filter((other) => other !== name));
    announce(texts.labelRemoved(name));
    field.current?.focus();
  };
  const save = async () => {
    const wanted = withLabels(names, typed);
    if (!sameLabels(wanted, now)) await onSave([...wanted]);
  };
  return (
    <EditForm
      hint={texts.labelsHint}
      changed={sameLabels(now, before) ? null : texts.changed(now.join(', '))}
      onSave={save}
      onEnd={onEnd}
    >
      {(describedBy, saveNow) => (
        <div className={classes.labelBox}>
          {names.map((name) => (
            <span key={name} className={classes.chip}>
              {name}
              <button type="button" aria-label={texts.removeLabel(name)} onClick={() => remove(name)} data-mantine-stop-propagation="true">
                <CloseIcon size={13} />
              </button>
            </span>
          ))}
          <input
            ref={field}
            aria-label={texts.newLabel}
            aria-describedby={describedBy}
            placeholder={texts.newLabel}
            list={list}
            maxLength={MAX_LENGTH}
            autoComplete="off"
            enterKeyHint="done"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              const last = names.at(-1);
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
              if (event.key !== 'Enter' && event.key !== ',') return;
              event.preventDefault();
              if (typed.trim() !== '') add();
              else if (event.key === 'Enter') saveNow();
            }}
            data-mantine-stop-propagation="true"
          />
          <datalist id={list}>
            {known.data?.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
      )}
    </EditForm>
  );
}
