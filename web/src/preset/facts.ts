import type { Preset } from '../api/types';

const BUILT_IN: Record<string, string> = {
  thumbnail: '200 × 200, cropped to fill',
  compressed: 'JPEG, quality 50, same dimensions',
  web: 'WebP, within 1600 × 1600',
  cutout: 'PNG, background removed',
  'cutout-white': 'JPEG, subject on white, trimmed',
};

/** What a preset makes, in a few words. */
export function factsOf({ name, builtIn, output }: Preset): string {
  if (builtIn && BUILT_IN[name] !== undefined) return BUILT_IN[name];
  const format = output.format.toUpperCase();
  return builtIn ? format : `${format}, your own preset`;
}
