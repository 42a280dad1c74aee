import { Checkbox, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { presetsOptions } from '../api/queries';
import { detailTexts } from '../detail/texts';
import classes from './batch.module.css';
import { newBatchTexts as texts } from './texts';

interface PresetChoiceProps {
  value: readonly string[];
  error: string | undefined;
  onChange: (presets: string[]) => void;
}

export function PresetChoice({ value, error, onChange }: PresetChoiceProps) {
  const presets = useQuery(presetsOptions);
  return (
    <Checkbox.Group label={texts.presets} description={texts.presetsHint} error={error} value={[...value]} onChange={onChange}>
      <div className={classes.presets}>
        {presets.data?.map(({ name }) => (
          <Checkbox
            key={name}
            value={name}
            label={name}
            description={detailTexts.presetFacts[name] ?? detailTexts.ownPreset}
            classNames={{ root: classes.preset }}
          />
        ))}
        {presets.isPending && <Skeleton height={44} />}
        {presets.isError && <span className={classes.bad}>{texts.presetsFailed}</span>}
      </div>
    </Checkbox.Group>
  );
}
