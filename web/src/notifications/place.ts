import type { Notification } from '../api/batchTypes';

/** Where a notification leads: its batch, or the endpoints where one was switched off. */
export function placeOf({ kind, batch }: Notification): string | null {
  if (batch !== null) return `/batches/${batch}`;
  return kind === 'webhook-disabled' ? '/webhooks' : null;
}
