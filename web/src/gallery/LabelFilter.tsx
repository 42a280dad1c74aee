import { Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { folded } from '../api/imageQuery';
import { labelsOptions } from '../api/queries';
import type { LabelCount } from '../api/types';
import { SearchIcon } from '../ui/icons';
import { filterTexts as texts } from './filterTexts';
import classes from './filters.module.css';

const SHOWN = 24;
/** With fewer there is nothing to look for. */
const WORTH_A_SEARCH = 12;

interface LabelFilterProps {
  chosen: readonly string[];
  onChange: (labels: string[]) => void;
}

/** The labels in use, the commonest first; those chosen stay in sight. */
export function LabelFilter({ chosen, onChange }: LabelFilterProps) {
  const query = useQuery(labelsOptions);
  const [typed, setTyped] = useState('');
  const all = query.data ?? [];
  const shown = labelsShown(all, chosen, typed);
  const toggle = (name: string) =>
    onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  return (
    <fieldset className={classes.group} data-wrap>
      <legend>{texts.labels}</legend>
      {all.length > WORTH_A_SEARCH && (
        <TextInput
          className={classes.findLabel}
          aria-label={texts.findLabel}
          placeholder={texts.findLabel}
          leftSection={<SearchIcon size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {shown.map(({ name, images }) => (
        <label key={name} className={classes.choice}>
          <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
          {name}
          {images > 0 && <span className={classes.count}>{images.toLocaleString('en')}</span>}
        </label>
      ))}
      {query.isPending && <Skeleton height={34} width="60%" radius="xl" />}
      {query.isError && <p className={classes.quiet}>{texts.labelsFailed}</p>}
      {query.isSuccess && shown.length === 0 && (
        <p className={classes.quiet}>{all.length === 0 ? texts.noLabels : texts.noSuchLabel}</p>
      )}
    </fieldset>
  );
}

export function labelsShown(all: readonly LabelCount[], chosen: readonly string[], typed: string): LabelCount[] {
  const known = new Map(all.map((label) => [label.name, label]));
  const first = chosen.map((name) => known.get(name) ?? { name, images: 0 });
  const begin = folded(typed);
  const rest = all.filter(({ name }) => !chosen.includes(name) && folded(name).split(' ').some((word) => word.startsWith(begin)));
  return [...first, ...rest.slice(0, SHOWN)];
}
