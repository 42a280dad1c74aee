import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from './client';
import { EVERYTHING } from './imageQuery';
import { ApiError, retryAfterSeconds, toApiError } from './problem';
import { retryDelay } from './queries';
import { SessionGate } from './session';

describe('error answers', () => {
  it('show the server’s own sentence', () => {
    const body = JSON.stringify({ code: 'image-not-found', detail: 'There is no such image.', status: 404 });
    expect(toApiError(404, body, null)).toMatchObject({
      status: 404,
      code: 'image-not-found',
      message: 'There is no such image.',
      temporary: false,
    });
  });

  it('name the field that is at fault, where it is one', () => {
    const part = { file: null, field: 'webhook', row: null, column: null, code: 'x', detail: 'Too many.' };
    const body = (...errors: unknown[]) => JSON.stringify({ code: 'x', detail: 'Too many.', status: 422, errors });
    expect(toApiError(422, body(part), null).field).toBe('webhook');
    expect(toApiError(422, body(part, part), null).field).toBeNull();
    expect(toApiError(422, body(), null).field).toBeNull();
    expect(toApiError(422, JSON.stringify({ code: 'x', detail: 'No.' }), null).field).toBeNull();
  });

  it.each([
    [502, '<h1>Bad Gateway</h1>', 'unreachable', true],
    [503, '', 'overloaded', true],
    [429, '{}', 'overloaded', true],
    [500, '{"error":"x"}', 'unexpected-answer', true],
    [418, 'tea', 'unexpected-answer', false],
  ])('%i with %s is %s', (status, body, code, temporary) => {
    expect(toApiError(status, body, null)).toMatchObject({ code, temporary });
  });

  it('say how long to wait, in seconds or as a date', () => {
    const now = Date.parse('2026-01-31T12:00:00Z');
    expect(retryAfterSeconds('7', now)).toBe(7);
    expect(retryAfterSeconds('Sat, 31 Jan 2026 12:00:30 GMT', now)).toBe(30);
    expect(retryAfterSeconds('Sat, 31 Jan 2026 11:00:00 GMT', now)).toBe(0);
    expect(retryAfterSeconds('soon', now)).toBeNull();
    expect(retryAfterSeconds(null, now)).toBeNull();
  });

  it('are asked about again after ever longer waits, at most a quarter of a minute', () => {
    expect([0, 1, 2, 10].map((attempt) => retryDelay(attempt, new Error()))).toEqual([500, 1000, 2000, 15000]);
    expect(retryDelay(0, new ApiError(503, 'overloaded', '', 4))).toBe(4000);
    expect(retryDelay(0, new ApiError(503, 'overloaded', '', 3600))).toBe(15000);
  });
});

describe('calls', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('become one readable error where no answer comes', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(api.limits()).rejects.toMatchObject({ code: 'unreachable', temporary: true });
  });

  it('do not take a proxy’s page for data', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { headers: { 'Content-Type': 'text/html' } })));
    await expect(api.limits()).rejects.toMatchObject({ code: 'unexpected-answer' });
  });

  it('carry the filter in the address', async () => {
    const fetched = vi.fn<(path: string) => Promise<Response>>(() =>
      Promise.resolve(Response.json({ images: [], nextCursor: null })),
    );
    vi.stubGlobal('fetch', fetched);
    await api.images({ ...EVERYTHING, q: 'a&b', status: 'failed' }, 'c/1', 50);
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/v1/images?q=a%26b&status=failed&limit=50&cursor=c%2F1');
  });
});

describe('the first call', () => {
  it('goes alone, and the others follow together', async () => {
    const gate = new SessionGate();
    const order: string[] = [];
    let answer: () => void = () => undefined;
    const first = gate.pass(() => {
      order.push('first');
      return new Promise<void>((resolve) => (answer = resolve));
    });
    const others = ['second', 'third'].map((name) => gate.pass(() => Promise.resolve(order.push(name))));
    await Promise.resolve();
    expect(order).toEqual(['first']);
    answer();
    await Promise.all([first, ...others, gate.whenOpen()]);
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('is taken over by the next one where it fails', async () => {
    const gate = new SessionGate();
    const first = gate.pass(() => Promise.reject(new Error('away')));
    const second = gate.pass(() => Promise.resolve('here'));
    await expect(first).rejects.toThrow('away');
    await expect(second).resolves.toBe('here');
  });
});
