import type { Delivery } from '../api/batchTypes';
import { webhookTexts as texts } from './texts';

/** What came of a delivery so far, in one line: `2 attempts · answered 500 · next attempt …`. */
export function outcomeOf({ attempts, lastAttempt, status, nextAttemptAt }: Delivery): string {
  const parts = [texts.attempts(attempts)];
  if (lastAttempt) parts.push(lastAttempt.status === null ? (lastAttempt.error ?? texts.noAnswer) : texts.answered(lastAttempt.status));
  if (status === 'pending' && attempts > 0 && nextAttemptAt !== null) parts.push(texts.nextAttempt(nextAttemptAt));
  return parts.join(' · ');
}

/** JSON laid out for people; anything else as it is. */
export function readableBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
