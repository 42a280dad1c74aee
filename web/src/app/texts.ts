export const appTexts = {
  name: 'Imagemill',
  home: 'Imagemill, all images',
  skip: 'Skip to the images',
  colours: 'Colours',
  colourSchemes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may be mistyped, or the page may have moved.',
  toGallery: 'To the gallery',
};
