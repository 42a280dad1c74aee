import './mantineStyles';
import { Checkbox, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { presetsOptions } from '../api/queries';
import { factsOf } from './facts';
import classes from './preset.module.css';
import { presetTexts as texts } from './texts';

/** As many rows as there are without presets of one's own: what stands below must not move from under the pointer. */
const BUILT_IN = [1, 2, 3, 4, 5];

interface PresetChoiceProps {
  label: string;
  description: string;
  value: readonly string[];
  error: string | undefined;
  onChange: (presets: string[]) => void;
}

/** Any number of the presets there are, each with what it makes. */
export function PresetChoice({ label, description, value, error, onChange }: PresetChoiceProps) {
  const presets = useQuery(presetsOptions);
  return (
    <Checkbox.Group label={label} description={description} error={error} value={[...value]} onChange={onChange}>
      <div className={classes.choices}>
        {presets.data?.map((preset) => (
          <Checkbox key={preset.name} value={preset.name} label={preset.name} description={factsOf(preset)} classNames={{ input: classes.box ?? '' }} />
        ))}
        {presets.isPending && BUILT_IN.map((row) => <Skeleton key={row} height={44} />)}
        {presets.isError && <span className={classes.failed}>{texts.loadFailed}</span>}
      </div>
    </Checkbox.Group>
  );
}
