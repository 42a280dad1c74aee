export const cutoutTexts = {
  slider: 'Before and after',
  /** What the slider says of where it stands. */
  position: (percent: number): string => {
    if (percent <= 0) return 'Only the cutout';
    if (percent >= 100) return 'Only the original';
    return `${Math.round(percent)}% original, ${Math.round(100 - percent)}% cutout`;
  },
  before: 'Original',
  after: 'Cutout',
  cutoutOf: (name: string) => `${name}, without its background`,
  background: 'Background',
  transparent: 'Transparent',
  custom: 'Other colour',
  colours: {
    '#ffffff': 'White',
    '#f3efe6': 'Cream',
    '#c9ced6': 'Silver',
    '#1c1d1a': 'Black',
    '#f4b942': 'Amber',
    '#e4572e': 'Coral',
    '#2a9f8b': 'Teal',
    '#2f6fb5': 'Blue',
  } as Record<string, string>,
  make: 'Make this a rendition',
  makeAgain: 'Make it anew in this colour',
  show: 'Show',
  made: (name: string) => `Made as ${name}`,
  makeFailed: (reason: string) => `Not made: ${reason}`,
};
