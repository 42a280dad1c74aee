import { folded } from '../api/imageQuery';

/** The labels with those that were typed, several by comma; one that is there already, but for case and accents, is left out. */
export function withLabels(names: readonly string[], typed: string): string[] {
  const all = [...names];
  for (const name of typed.split(',').map((part) => part.replace(/\s+/g, ' ').trim())) {
    if (name !== '' && !all.some((other) => folded(other) === folded(name))) all.push(name);
  }
  return all;
}

export function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
