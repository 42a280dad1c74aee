import { ActionIcon, type MantineColorScheme, Popover, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { MoonIcon, ScreenIcon, SunIcon } from '../ui/icons';
import classes from './app.module.css';
import { appTexts } from './texts';

const SCHEMES: readonly { value: MantineColorScheme; Icon: typeof SunIcon }[] = [
  { value: 'auto', Icon: ScreenIcon },
  { value: 'light', Icon: SunIcon },
  { value: 'dark', Icon: MoonIcon },
];

export function ColorSchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [opened, setOpened] = useState(false);
  const Current = SCHEMES.find(({ value }) => value === colorScheme)?.Icon ?? ScreenIcon;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={190} radius="lg" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={40} radius="xl" aria-label={appTexts.colours} onClick={() => setOpened(!opened)}>
          <Current size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.schemes} aria-label={appTexts.colours}>
        <div role="radiogroup" aria-label={appTexts.colours}>
          {SCHEMES.map(({ value, Icon }) => (
            <label key={value} className={classes.scheme}>
              <input type="radio" name="color-scheme" checked={value === colorScheme} onChange={() => setColorScheme(value)} />
              {appTexts.colourSchemes[value]}
              <Icon size={16} />
            </label>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
