const LIST = new Intl.ListFormat('en');

export const presetTexts = {
  loadFailed: 'The presets could not be loaded.',

  uploads: 'What is made of uploads',
  uploadsHint: 'Of each image one rendition by every preset chosen here. Others can be added later.',
  oneNeeded: 'At least one preset is needed.',
  asUsual: 'The server’s usual ones',
  loading: 'Loading…',
  /** On the button beside “Add images”. */
  choose: (names: readonly string[]) => (names.length === 0 ? 'What is made of uploads' : `What is made of uploads: ${LIST.format(names)}`),
  makes: (names: readonly string[]) => (names.length === 0 ? 'Choose what is made' : `Makes ${LIST.format(names)}`),
};
