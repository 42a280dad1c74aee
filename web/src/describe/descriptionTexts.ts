import type { EditedField, Image, Source } from '../api/types';
import { formatDate, formatDay } from '../format/time';

const LOCAL = 'local';

const FIELDS: Record<EditedField, string> = {
  title: 'title',
  description: 'text',
  altText: 'alt text',
  labels: 'labels',
};

const WAITS: Record<string, string> = {
  'describe-budget-spent': 'Waiting: the budget is used up',
  'describe-busy': 'Waiting: the service is busy',
  'describe-paused': 'Waiting: the service is paused',
};

export const descriptionTexts = {
  heading: 'Description',
  none: 'There is no description yet.',
  write: 'Write it yourself',
  describe: 'Describe',
  describeAgain: 'Describe again',
  describeFailed: (reason: string) => `Not described: ${reason}`,

  title: 'Title',
  description: 'Text',
  altText: 'Alt text',
  labels: 'Labels',
  add: { title: 'Add a title', description: 'Add a text', altText: 'Add an alt text', labels: 'Add labels' } satisfies Record<EditedField, string>,
  edit: (label: string) => `Edit ${label.toLowerCase()}`,
  keys: { line: 'Enter saves, Escape leaves it as it was.', lines: 'Enter saves, Shift + Enter begins a line, Escape leaves it as it was.' },
  save: 'Save',
  cancel: 'Cancel',
  saved: (label: string) => `${label} saved`,
  saveFailed: (reason: string) => `Not saved: ${reason}`,
  changed: (text: string) => `Meanwhile it became “${text}”. Saving replaces that.`,
  changedToNothing: 'Meanwhile it was cleared. Saving brings it back.',
  copyAlt: 'Copy alt text',
  altCopied: 'Alt text copied',

  newLabel: 'New label',
  labelsHint: 'Enter adds a label, and saves when nothing is typed.',
  removeLabel: (name: string) => `Remove ${name}`,
  labelRemoved: (name: string) => `${name} removed`,
  labelAdded: (name: string) => `${name} added`,
  confidence: (value: number) => `${Math.round(value * 100)}%`,
  sure: (value: number) => `${Math.round(value * 100)}% sure`,

  ready: 'Described',
  queued: 'Waiting to be described',
  processing: 'Being described…',
  waiting: (code: string) => WAITS[code] ?? 'Waiting',
  goesOn: (until: string) => `It goes on by itself at ${formatDate(until)}.`,
  failed: 'It could not be described',
  tryAgain: 'Try again',
  file: 'description.json',

  fieldsStay: (fields: readonly EditedField[]) => `What you edited stays as it is: ${listed(fields)}.`,
  overwrite: 'Write over my edits too',
  fresh: 'Ask for a new answer, even to the same question',
  language: 'Language',
  languageAsSet: (language: string) => `As set on the server (${languageName(language)})`,

  /** Where the words are from. */
  source: ({ source, edited, language }: Pick<Image, 'source' | 'edited' | 'language'>): string[] => {
    const lines = [];
    if (source) {
      const tongue = language === null || language === 'en' ? '' : ` in ${languageName(language)}`;
      const by = writer(source);
      lines.push(`${by}${tongue}, ${formatDay(source.at)}`);
    }
    if (edited.length > 0) lines.push(`Edited by you: ${listed(edited)}`);
    return lines;
  },
};

/** Of two describers the model's name is that of both, joined in the same order. */
function writer({ provider, model }: Source): string {
  const providers = provider.split(/[+,]/);
  const models = (model === '' ? provider : model).split(/[+,]/);
  const others = models.filter((_, i) => providers[i] !== LOCAL);
  const local = providers.includes(LOCAL);
  if (others.length === 0) return 'From the file’s own facts, not by a model';
  return local ? `From the file’s own facts, not by a model, and by ${others.join(' and ')}` : `Written by ${others.join(' and ')}`;
}

const ORDER = Object.keys(FIELDS) as EditedField[];

function listed(fields: readonly EditedField[]): string {
  return ORDER.filter((field) => fields.includes(field)).map((field) => FIELDS[field]).join(', ');
}

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'cs', 'tr', 'uk', 'ar', 'hi', 'zh', 'ja', 'ko'] as const;

export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    // Not a language tag.
    return code;
  }
}
