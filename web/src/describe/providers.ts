import type { Descriptions } from '../api/types';
import { describeTexts as texts } from './texts';

/** The choice that leaves it to the server. */
export const USUAL = '';

/** Who can be asked to describe: whom the server asks by itself first, then the others. */
export function providersOf(data: Descriptions): { value: string; label: string }[] {
  const others = data.providers.filter(({ name }) => name !== data.provider);
  return [
    { value: USUAL, label: texts.usualProvider(data) },
    ...others.map(({ name }) => ({ value: name, label: texts.providerName(name, data) })),
  ];
}

/** The same as if the server were set to the chosen one. */
export function askedOf(data: Descriptions, chosen: string): Descriptions {
  const provider = data.providers.find(({ name }) => name === chosen);
  return provider ? { ...data, provider: provider.name, external: provider.external } : data;
}
