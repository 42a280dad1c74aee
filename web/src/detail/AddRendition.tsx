import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { presetsOptions } from '../api/queries';
import type { Image, Preset } from '../api/types';
import { PlusIcon } from '../ui/icons';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';

interface AddRenditionProps {
  image: Image;
  busy: boolean;
  onAdd: (preset: string) => void;
}

export function AddRendition({ image, busy, onAdd }: AddRenditionProps) {
  const presets = useQuery(presetsOptions);
  const there = new Set(image.renditions.map(({ preset }) => preset));
  const left = presets.data?.filter(({ name }) => !there.has(name)) ?? [];
  return (
    <Menu position="bottom-start" width={280} radius="lg" shadow="md">
      <Menu.Target>
        <Button variant="light" radius="xl" leftSection={<PlusIcon />} loading={busy} className={classes.addRendition}>
          {texts.addRendition}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {left.map((preset) => (
          <Menu.Item key={preset.name} onClick={() => onAdd(preset.name)}>
            <span className={classes.presetName}>{preset.name}</span>
            <span className={classes.presetFacts}>{factsOf(preset)}</span>
          </Menu.Item>
        ))}
        {left.length === 0 && (
          <Menu.Item disabled>{presets.isError ? texts.presetsFailed : texts.allPresets}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function factsOf({ name, builtIn, output }: Preset): string {
  if (builtIn && texts.presetFacts[name] !== undefined) return texts.presetFacts[name];
  const format = typeof output.format === 'string' ? output.format.toUpperCase() : null;
  return format ?? texts.ownPreset;
}
