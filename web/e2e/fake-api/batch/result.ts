import type { KeptBatch } from './batches';
import { csvLine } from './csv';

/** The list as given with what came of it, or only what failed of it, fit to be sent again. */
export function resultCsv({ list, items }: KeptBatch, onlyFailed: boolean, origin: string): string {
  const given = list.columns.map(({ name }) => name);
  const image = list.columns.findIndex(({ role }) => role === 'image');
  const extra = onlyFailed ? ['reason'] : ['output_urls', 'output_sizes', 'output_bytes', 'status', 'reason'];
  const lines = list.rows.flatMap(({ row, cells }) => {
    const own = items.filter((item) => item.row === row);
    const failed = own.filter(({ status }) => status === 'failed');
    const reasons = failed.map(({ error }) => error?.detail ?? '').join(' ');
    if (onlyFailed) {
      if (failed.length === 0) return [];
      return [[...cells.with(image, failed.map(({ url }) => url).join(', ')), reasons]];
    }
    const made = own.flatMap(({ renditions }) => renditions);
    const urls = made.map(({ url }) => `${origin}${url}`).join(', ');
    const sizes = made.map(({ width, height }) => `${width}x${height}`).join(', ');
    const status = failed.length > 0 ? 'failed' : (own[0]?.status ?? 'queued');
    return [[...cells, urls, sizes, made.map(({ bytes }) => bytes).join(', '), status, reasons]];
  });
  return [[...given, ...extra], ...lines].map(csvLine).join('');
}
