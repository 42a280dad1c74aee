import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { limitsOptions, presetsOptions } from '../api/queries';
import type { Preset } from '../api/types';
import { Kept, useKept } from '../ui/kept';

/** Names of the presets that the reader wants uploads made in; null while that is left to the server's setting. */
export const uploadPresets = new Kept<readonly string[]>('imagemill-upload-presets', (kept) =>
  Array.isArray(kept) && kept.length > 0 && kept.every((name) => typeof name === 'string') ? kept : null,
);

/** Without those that exist no longer; null where none is left. All are taken for there while nobody knows. */
export function existing(chosen: readonly string[] | null, presets: readonly Preset[] | undefined): readonly string[] | null {
  if (chosen === null || presets === undefined) return chosen;
  const left = chosen.filter((name) => presets.some((preset) => preset.name === name));
  return left.length === 0 ? null : left;
}

/** What the reader chose for uploads, as far as it exists; null: as the server is set. */
export function useChosenPresets(): readonly string[] | null {
  const chosen = useKept(uploadPresets);
  const { data } = useQuery({ ...presetsOptions, enabled: chosen !== null });
  return useMemo(() => existing(chosen, data), [chosen, data]);
}

/** The presets that the next upload is made in; empty while the server has not said which are usual. */
export function useUploadPresets(): readonly string[] {
  const chosen = useChosenPresets();
  const { data } = useQuery(limitsOptions);
  return chosen ?? data?.defaultPresets ?? [];
}
