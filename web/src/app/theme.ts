import { type MantineColorsTuple, createTheme, localStorageColorSchemeManager } from '@mantine/core';

/** The one accent: a deep water green. */
const mill: MantineColorsTuple = [
  '#e9f7f4',
  '#d3ece7',
  '#a5d9cf',
  '#73c6b6',
  '#4cb7a2',
  '#2a9f8b',
  '#128573',
  '#0b7568',
  '#085f55',
  '#054a42',
];

const warmGray: MantineColorsTuple = [
  '#f7f7f5',
  '#f0f0ed',
  '#e6e6e1',
  '#d9d9d3',
  '#c6c6bf',
  '#74766e',
  '#5d6058',
  '#474943',
  '#31332e',
  '#1c1d1a',
];

const warmDark: MantineColorsTuple = [
  '#ecede8',
  '#c9cbc3',
  '#a6a99f',
  '#8f9288',
  '#41443e',
  '#31342f',
  '#232521',
  '#161715',
  '#10110f',
  '#0b0c0a',
];

export const theme = createTheme({
  colors: { mill, gray: warmGray, dark: warmDark },
  primaryColor: 'mill',
  primaryShade: { light: 7, dark: 6 },
  black: '#1c1d1a',
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  headings: { fontWeight: '650' },
});

/** The key is also read by public/color-scheme.js. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'imagemill-color-scheme' });
