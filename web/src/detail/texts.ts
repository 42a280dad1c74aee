export const detailTexts = {
  back: 'Back to the gallery',
  previous: 'Previous image',
  next: 'Next image',
  loading: 'Loading the image…',
  goneTitle: 'This image is not here',
  goneText: 'It may have been deleted, or it belongs to somebody else.',
  errorTitle: 'The image can’t be shown right now',
  toGallery: 'To the gallery',
  tryAgain: 'Try again',

  noPicture: { wait: 'The picture appears here as soon as it is made.', none: 'There is no picture to show.' },
  shown: (name: string, version: string) => `${name}, ${version}`,

  rename: 'Rename',
  nameField: 'Name',
  save: 'Save',
  cancel: 'Cancel',
  nameEmpty: 'A name needs at least one character.',
  renamed: (name: string) => `Renamed to ${name}`,
  renameFailed: (reason: string) => `Not renamed: ${reason}`,

  delete: 'Delete',
  deleted: (name: string) => `${name} deleted`,
  undo: 'Undo',
  deleteFailed: (reason: string) => `Not deleted: ${reason}`,

  facts: 'About the original',
  format: 'Format',
  dimensions: 'Dimensions',
  size: 'Size',
  added: 'Added',
  megapixels: (pixels: number) => `${(pixels / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MP`,

  renditions: 'Renditions',
  rendition: 'Rendition',
  actions: 'Actions',
  asUploaded: 'as uploaded',
  show: (version: string) => `Show ${version}`,
  download: (version: string) => `Download ${version}`,
  copyLink: (version: string) => `Copy link to ${version}`,
  copied: 'Link copied. Whoever has it sees this rendition',
  sure: (confidence: number) => `outline ${Math.round(confidence * 100)}% sure`,
  retryRendition: (version: string) => `Make ${version} again`,

  addRendition: 'Add rendition',
  addFailed: (reason: string) => `Rendition not added: ${reason}`,
  allPresets: 'Every preset has been used.',

  failedTitle: 'This image could not be processed',
  whatNext: (code: string): string => NEXT_STEPS[code] ?? 'Try again; if it fails once more, delete the image and upload it anew.',
};

const DAMAGED = 'Opening it in another program and saving it anew often helps. What you uploaded can still be downloaded.';

export const NEXT_STEPS: Record<string, string> = {
  'image-corrupt': DAMAGED,
  'image-truncated': DAMAGED,
  'not-an-image': 'Delete it and upload a picture file in its place.',
  'format-unsupported': 'Save it as JPEG or PNG and upload that.',
  'image-too-large': 'Make it smaller in another program and upload that.',
  'too-many-frames': 'Save one frame, or fewer of them, and upload that.',
  'original-missing': 'What you uploaded is not in the store any more, so trying again is of no use. Delete the image and upload it anew.',
  'render-timeout': 'Try again; a smaller picture takes less time.',
  'attempts-used-up': 'Try again when the server is less busy; a smaller picture takes less of it.',
};
