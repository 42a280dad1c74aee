import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { CheckIcon, MoonIcon, ScreenIcon, SunIcon } from '../ui/icons';
import { appTexts } from './texts';

const SCHEMES = [
  { value: 'auto', Icon: ScreenIcon },
  { value: 'light', Icon: SunIcon },
  { value: 'dark', Icon: MoonIcon },
] as const;

export function ColorSchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = SCHEMES.find(({ value }) => value === colorScheme)?.Icon ?? ScreenIcon;
  return (
    <Menu position="bottom-end" width={190} radius="lg" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={40} radius="xl" aria-label={appTexts.colours}>
          <Current size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, Icon }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={value === colorScheme}
            leftSection={<Icon size={16} />}
            rightSection={value === colorScheme ? <CheckIcon size={16} /> : null}
            onClick={() => setColorScheme(value)}
          >
            {appTexts.colourSchemes[value]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
