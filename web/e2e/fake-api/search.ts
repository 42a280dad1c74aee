import { folded } from '../../src/api/imageQuery';
import type { Image, LabelCount } from '../../src/api/types';

const wordsOf = (text: string) => folded(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** How well an image fits the words, each of which has to begin a word of it somewhere; 0: not at all. */
function rank(image: Image, words: readonly string[]): number {
  const fields: [string, number][] = [
    [image.title ?? '', 8],
    [image.labels.map(({ name }) => name).join(' '), 6],
    [image.name, 4],
    [image.description ?? '', 1],
  ];
  const known = fields.map(([text, weight]) => ({ words: wordsOf(text), weight }));
  let sum = 0;
  for (const word of words) {
    const best = Math.max(
      ...known.map(({ words: there, weight }) => (there.includes(word) ? 2 : there.some((w) => w.startsWith(word)) ? 1 : 0) * weight),
    );
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function fits(image: Image, search: URLSearchParams): boolean {
  const equals = (key: string, value: string) => (search.get(key) ?? value) === value;
  const within = (low: string, value: number, high: string) =>
    value >= Number(search.get(low) ?? 0) && value <= Number(search.get(high) ?? Infinity);
  const at = Date.parse(image.createdAt);
  const labels = new Set(image.labels.map(({ name }) => folded(name)));
  return (
    equals('status', image.status) &&
    equals('format', image.format) &&
    within('minWidth', image.width, '') &&
    within('minHeight', image.height, '') &&
    within('minBytes', image.bytes, 'maxBytes') &&
    at >= Date.parse(search.get('from') ?? '1970-01-01') &&
    at < Date.parse(search.get('to') ?? '9999-01-01') &&
    search.getAll('label').every((label) => labels.has(folded(label)))
  );
}

/** Those that fit: of a search the best first, else the newest. */
export function found(images: readonly Image[], search: URLSearchParams): Image[] {
  const words = wordsOf(search.get('q') ?? '');
  const fitting = images.filter((image) => fits(image, search));
  if (words.length === 0) return fitting;
  const ranked = fitting.map((image) => ({ image, rank: rank(image, words) })).filter((one) => one.rank > 0);
  return ranked.sort((a, b) => b.rank - a.rank).map(({ image }) => image);
}

export function labelCounts(images: readonly Image[], limit: number): LabelCount[] {
  const counts = new Map<string, LabelCount>();
  for (const { labels } of images) {
    for (const { name } of labels) {
      const known = counts.get(folded(name)) ?? { name, images: 0 };
      counts.set(folded(name), { ...known, images: known.images + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.images - a.images || a.name.localeCompare(b.name)).slice(0, limit);
}
