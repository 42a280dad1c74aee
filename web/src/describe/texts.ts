import type { Budget, Descriptions } from '../api/types';
import { count } from '../format/count';
import { formatDate } from '../format/time';

const LOCAL = 'local';

export const describeTexts = {
  menu: 'Descriptions',
  close: 'Close',
  loading: 'Loading…',
  failed: (reason: string) => `It could not be asked how this server describes: ${reason}`,
  uploads: 'Describe what is uploaded',
  describeNew: 'Describe undescribed images',
  describeAll: 'Describe all again',
  confirmTitle: { undescribed: 'Describe the images without a description?', all: 'Describe all images again?' },
  confirmAll: 'Titles, descriptions, alt texts and labels that models or facts gave are replaced. What you edited yourself stays.',
  confirm: 'Describe',
  cancel: 'Cancel',
  started: (images: number) => (images === 0 ? 'There is nothing to describe' : `${count(images, 'image')} will be described`),
  startFailed: (reason: string) => `Not started: ${reason}`,

  /** Who describes, and what that costs, in words. */
  cost: ({ provider, external, providers }: Descriptions): string => {
    const names = provider.split(/[,+]/).map((name) => name.trim());
    if (!external) {
      return names.every((name) => name === LOCAL)
        ? 'From the file’s own facts: name, camera data, colours and shape. No model is asked, nothing leaves this server, and it costs nothing.'
        : `By ${modelsOf(names, providers)}, which runs beside this server. Nothing is sent to an outside service.`;
    }
    return `By ${modelsOf(names, providers)}, an outside service: a small copy of each picture without its metadata is sent there, and the service may charge for it.`;
  },
  budget: ({ budget: { day, month } }: Descriptions): string | null => {
    const parts = [spent(day, 'today'), spent(month, 'this month')].filter((part) => part !== null);
    return parts.length === 0 ? null : `Used of the budget: ${parts.join('; ')}.`;
  },

  provider: 'Described by',
  usualProvider: (data: Descriptions) => `${data.provider.split(/[,+]/).map((name) => describeTexts.providerName(name.trim(), data)).join(' and ')}, as usual`,
  providerName: (name: string, { providers }: Descriptions) => (name === LOCAL ? 'the file’s own facts' : modelsOf([name], providers)),

  progress: (queued: number) => `Describing ${count(queued, 'image')}…`,
  paused: (until: string) => `The service that describes is left alone for now, as it asked for that or has failed; it goes on at ${formatDate(until)}.`,
  spent: (waiting: number, until: string | null) =>
    `The budget for descriptions is used up. ${count(waiting, 'image waits', 'images wait')}${until === null ? '' : `; it goes on at ${formatDate(until)}`}.`,
  waiting: (waiting: number) => `${count(waiting, 'image waits', 'images wait')} to be described.`,
};

function modelsOf(names: readonly string[], providers: Descriptions['providers']): string {
  const words = names.map((name) => {
    const model = providers.find((provider) => provider.name === name)?.model ?? '';
    return model === '' || model === name ? name : `${name} (${model})`;
  });
  return words.join(' and ');
}

function spent({ calls, maxCalls, tokens, maxTokens }: Budget, when: string): string | null {
  const parts = [];
  if (maxCalls !== null) parts.push(`${calls.toLocaleString('en')} of ${count(maxCalls, 'call')}`);
  if (maxTokens !== null) parts.push(`${tokens.toLocaleString('en')} of ${count(maxTokens, 'token')}`);
  return parts.length === 0 ? null : `${parts.join(' and ')} ${when}`;
}

const isSpent = ({ calls, maxCalls, tokens, maxTokens }: Budget) =>
  (maxCalls !== null && calls >= maxCalls) || (maxTokens !== null && tokens >= maxTokens);

/** What to say of the descriptions that are under way; null where none is. */
export function progressOf(descriptions: Descriptions): { text: string; held: boolean } | null {
  const { queued, waiting, pausedUntil, budget } = descriptions;
  if (waiting > 0) {
    const spentBudget = [budget.month, budget.day].find(isSpent);
    if (spentBudget) return { text: describeTexts.spent(waiting, spentBudget.resetsAt), held: true };
    if (pausedUntil !== null) return { text: describeTexts.paused(pausedUntil), held: true };
    if (queued === 0) return { text: describeTexts.waiting(waiting), held: true };
  }
  return queued > 0 ? { text: describeTexts.progress(queued), held: false } : null;
}
