import { ActionIcon, Button, Popover, type PopoverProps } from '@mantine/core';
import { type ReactElement, Suspense, lazy, useState } from 'react';
import { ChevronDownIcon } from '../ui/icons';
import classes from './preset.module.css';
import { presetTexts as texts } from './texts';
import { useUploadPresets } from './uploadPresets';

const UploadPresetsPanel = lazy(async () => ({ default: (await import('./UploadPresetsPanel')).UploadPresetsPanel }));

interface PresetsPopoverProps {
  position: NonNullable<PopoverProps['position']>;
  target: (toggle: () => void) => ReactElement;
}

function PresetsPopover({ position, target }: PresetsPopoverProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position={position} width={320} radius="lg" shadow="md" trapFocus returnFocus>
      <Popover.Target>{target(() => setOpened(!opened))}</Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={texts.uploads}>
        <Suspense fallback={<div className={classes.waiting} role="status" aria-label={texts.loading} />}>
          <UploadPresetsPanel />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The narrow half of the button that adds images. */
export function UploadPresetsButton() {
  const label = texts.choose(useUploadPresets());
  return (
    <PresetsPopover
      position="bottom-end"
      target={(toggle) => (
        <ActionIcon h={40} radius="xl" className={classes.more ?? ''} aria-label={label} onClick={toggle}>
          <ChevronDownIcon size={16} />
        </ActionIcon>
      )}
    />
  );
}

/** The same in words. */
export function UploadPresetsLine() {
  const label = texts.makes(useUploadPresets());
  return (
    <PresetsPopover
      position="bottom"
      target={(toggle) => (
        <Button variant="subtle" size="sm" radius="xl" className={classes.makes} rightSection={<ChevronDownIcon size={16} />} onClick={toggle}>
          {label}
        </Button>
      )}
    />
  );
}
