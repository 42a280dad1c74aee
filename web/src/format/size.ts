const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes for people, in steps of 1000: `0 B`, `999 B`, `1.5 kB`, `24 MB`. At most three digits. */
export function formatBytes(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  // 999.5 would be rounded to 1000.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  const text = value.toLocaleString('en', { maximumFractionDigits: digits });
  return `${text} ${UNITS[unit] ?? 'TB'}`;
}

/** Width × height in pixels. */
export function formatDimensions(width: number, height: number): string {
  return `${width} × ${height}`;
}

/** What a rendition saves against its original, in whole percent; negative where it is larger, null where unknown. */
export function savedPercent(originalBytes: number, bytes: number | null): number | null {
  if (bytes === null || originalBytes <= 0) return null;
  const percent = (1 - bytes / originalBytes) * 100;
  // A file that is not empty never saves all.
  if (percent > 99 && bytes > 0) return Math.min(99.9, Math.floor(percent * 10) / 10);
  return Math.round(percent);
}

export function formatSaved(percent: number): string {
  if (percent === 0) return 'same size';
  return percent > 0 ? `${percent}% smaller` : `${-percent}% larger`;
}
