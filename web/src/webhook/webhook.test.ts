import { describe, expect, it } from 'vitest';
import { aDelivery, aNotification } from '../test/batches';
import { placeOf } from '../notifications/place';
import { sectionOf } from '../app/section';
import { withSearch } from '../api/batches';
import { outcomeOf, readableBody } from './outcome';

const attempt = (status: number | null, error: string | null = null) => ({ at: '2026-01-31T12:00:00Z', status, durationMs: 12, error });

describe('what came of a delivery', () => {
  it('is said in one line', () => {
    expect(outcomeOf(aDelivery())).toBe('not tried yet');
    expect(outcomeOf(aDelivery({ status: 'delivered', attempts: 1, lastAttempt: attempt(204) }))).toBe('1 attempt · answered 204');
    expect(outcomeOf(aDelivery({ status: 'failed', attempts: 9, lastAttempt: attempt(null, 'No answer within 10 s.') }))).toBe(
      '9 attempts · No answer within 10 s.',
    );
  });

  it('tells when it is tried again', () => {
    const waiting = aDelivery({ attempts: 2, lastAttempt: attempt(500), nextAttemptAt: '2026-01-31T12:05:00Z' });
    expect(outcomeOf(waiting)).toMatch(/^2 attempts · answered 500 · next attempt .*2026/);
  });

  it('lays JSON out, and leaves the rest alone', () => {
    expect(readableBody('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(readableBody('thank you')).toBe('thank you');
  });
});

describe('a notification', () => {
  it('leads to its batch, or to the endpoints', () => {
    expect(placeOf(aNotification({ batch: 'b' }))).toBe('/batches/b');
    expect(placeOf(aNotification({ batch: null, kind: 'webhook-disabled' }))).toBe('/webhooks');
    expect(placeOf(aNotification({ batch: null, kind: 'mail-failed' }))).toBeNull();
  });
});

describe('addresses', () => {
  it('belong to a section', () => {
    expect(['/', '/images/1', '/batches', '/batches/1', '/webhooks', '/batchesque'].map(sectionOf)).toEqual([
      'images',
      'images',
      'batches',
      'batches',
      'batches',
      'images',
    ]);
  });

  it('carry only what is asked for', () => {
    expect(withSearch('/x', { limit: 20, cursor: null, status: undefined, batch: 'a&b' })).toBe('/x?limit=20&batch=a%26b');
  });
});
