import './mantineStyles';
import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { presetsOptions } from '../api/queries';
import type { Image } from '../api/types';
import { factsOf } from '../preset/facts';
import { presetTexts } from '../preset/texts';
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
          <Menu.Item disabled>{presets.isError ? presetTexts.loadFailed : texts.allPresets}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
