import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/problem';
import type { UploadedImage } from '../api/types';
import { PATIENT } from '../test/patient';
import { UploadQueue } from './queue';
import { RateMeter } from './rate';
import { uploadTexts } from './texts';
import type { TransportOptions } from './transport';
import { refusalBeforeSending, worthShowing } from './uploads';

const file = (name: string, size = 100, type = 'image/jpeg') => new File([new Uint8Array(size)], name, { type });

const taken = (id: string, duplicate = false): UploadedImage => ({
  id,
  name: id,
  status: 'queued',
  duplicate,
  links: { self: '' },
});

interface Sending extends TransportOptions {
  file: File;
  take: (image: UploadedImage) => void;
  fail: (error: unknown) => void;
}

function aQueue() {
  const sendings: Sending[] = [];
  const arrived: string[] = [];
  const queue = new UploadQueue(
    (sent, options) =>
      new Promise((take, fail) => {
        options.signal.addEventListener('abort', () => fail(new Error('cancelled')));
        sendings.push({ file: sent, ...options, take, fail });
      }),
    (image) => arrived.push(image.id),
    () => Date.now(),
  );
  const states = () => Object.fromEntries(queue.getSnapshot().uploads.map(({ file: f, state }) => [f.name, state]));
  const sending = (index: number) => {
    const found = sendings[index];
    if (!found) throw new Error(`only ${sendings.length} files were sent`);
    return found;
  };
  return { queue, sendings, sending, arrived, states };
}
const settled = () => vi.advanceTimersByTimeAsync(150);

describe('the upload queue', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends three at a time, in order', async () => {
    const { queue, sendings, sending, states, arrived } = aQueue();
    queue.add(['a', 'b', 'c', 'd', 'e'].map((name) => file(name)));
    expect(sendings.map((s) => s.file.name)).toEqual(['a', 'b', 'c']);
    sending(1).take(taken('1'));
    await settled();
    expect(sendings.map((s) => s.file.name)).toEqual(['a', 'b', 'c', 'd']);
    expect(states()).toEqual({ a: 'sending', b: 'done', c: 'sending', d: 'sending', e: 'waiting' });
    expect(arrived).toEqual(['1']);
  });

  it('counts bytes of each and of all', async () => {
    const { queue, sending, states } = aQueue();
    queue.add([file('a', 100), file('b', 300)]);
    sending(0).onProgress(100);
    sending(1).onProgress(60);
    await settled();
    expect(states()).toEqual({ a: 'checking', b: 'sending' });
    expect(queue.getSnapshot().summary).toMatchObject({ totalBytes: 400, sentBytes: 160, active: 2 });
  });

  it('says what was there already', async () => {
    const { queue, sending, states } = aQueue();
    queue.add([file('a')]);
    sending(0).take(taken('1', true));
    await settled();
    expect(states()).toEqual({ a: 'duplicate' });
    expect(uploadTexts.problems(queue.getSnapshot().summary)).toBe('1 already there');
  });

  it('shows why the server refused a file, and does not send it again', async () => {
    const { queue, sending, sendings } = aQueue();
    queue.add([file('a')]);
    sending(0).fail(new ApiError(415, 'not-an-image', 'a is not an image.'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(queue.getSnapshot().uploads[0]).toMatchObject({ state: 'refused', reason: 'a is not an image.' });
    expect(sendings).toHaveLength(1);
  });

  it('waits as long as the server asks, then tries again', async () => {
    const { queue, sending, sendings } = aQueue();
    queue.add([file('a')]);
    sending(0).fail(new ApiError(503, 'overloaded', 'Busy.', 7));
    await vi.advanceTimersByTimeAsync(6_900);
    expect(sendings).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(sendings).toHaveLength(2);
  });

  it('gives up after four tries, and starts over when told to', async () => {
    const { queue, sendings, states } = aQueue();
    queue.add([file('a')]);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      sendings.at(-1)?.fail(new ApiError(0, 'unreachable', 'Away.'));
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(sendings).toHaveLength(4);
    expect(states()).toEqual({ a: 'failed' });
    queue.retryFailed();
    expect(sendings).toHaveLength(5);
    expect(queue.getSnapshot().uploads[0]?.attempts).toBe(1);
  });

  it('makes of a file what was chosen when it was added, on every try', async () => {
    const { queue, sending, sendings } = aQueue();
    queue.add([file('as usual')]);
    queue.setPresets(['web', 'cutout']);
    queue.add([file('a')]);
    queue.setPresets(['thumbnail']);
    sending(1).fail(new ApiError(503, 'overloaded', 'Busy.', 1));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(sendings.map((s) => [s.file.name, s.presets])).toEqual([
      ['as usual', null],
      ['a', ['web', 'cutout']],
      ['a', ['web', 'cutout']],
    ]);
  });

  it('stops a file that is cancelled and goes on with the next', async () => {
    const { queue, sendings, sending, states } = aQueue();
    queue.add(['a', 'b', 'c', 'd'].map((name) => file(name)));
    queue.remove(1);
    await settled();
    expect(sending(0).signal.aborted).toBe(true);
    expect(sendings.map((s) => s.file.name)).toEqual(['a', 'b', 'c', 'd']);
    expect(states()).toEqual({ b: 'sending', c: 'sending', d: 'sending' });
    queue.cancelAll();
    await settled();
    expect(states()).toEqual({});
    expect(sendings.every((s) => s.signal.aborted)).toBe(true);
  });

  it('begins a new list when the last load is over, and keeps what went wrong', async () => {
    const { queue, sending, states } = aQueue();
    queue.add([file('good'), file('bad')]);
    sending(0).take(taken('1'));
    sending(1).fail(new ApiError(415, 'not-an-image', 'No.'));
    await settled();
    queue.add([file('next')]);
    expect(states()).toEqual({ bad: 'refused', next: 'sending' });
    queue.clearEnded();
    expect(states()).toEqual({ next: 'sending' });
  });

  it('does so in the moment in which it is over', async () => {
    const { queue, sending, states } = aQueue();
    queue.add([file('good')]);
    sending(0).take(taken('1'));
    await vi.advanceTimersByTimeAsync(1);
    queue.add([file('next')]);
    expect(states()).toEqual({ next: 'sending' });
  });

  it('takes two thousand files without delay', () => {
    const { queue, sendings } = aQueue();
    queue.add(Array.from({ length: 2_000 }, (_, i) => file(`${i}`, 1)));
    expect(sendings).toHaveLength(3);
    expect(queue.getSnapshot().summary.total).toBe(2_000);
  });
});

describe('what need not be sent', () => {
  it.each([
    ['a.jpg', 0, 'image/jpeg', 'The file is empty.'],
    ['a.jpg', 2_000_000, 'image/jpeg', 'The file has 2 MB; at most 1 MB are taken.'],
    ['a.pdf', 10, 'application/pdf', 'This is not an image.'],
    ['a.heic', 10, '', null],
    ['a.jpg', 10, 'image/jpeg', null],
  ])('%s of %i bytes, “%s” → %s', (name, size, type, reason) => {
    expect(refusalBeforeSending(file(name, size, type), 1_000_000)).toBe(reason);
  });
});

describe('the list', () => {
  it('begins with what went wrong and what moves, and stays short', async () => {
    const { queue, sending } = aQueue();
    queue.add(Array.from({ length: 50 }, (_, i) => file(`${i}`)));
    sending(0).take(taken('1'));
    sending(2).fail(new ApiError(415, 'not-an-image', 'No.'));
    await vi.waitFor(() => expect(queue.getSnapshot().summary.refused).toBe(1), PATIENT);
    const shown = worthShowing(queue.getSnapshot().uploads, 5);
    expect(shown.map(({ state }) => state)).toEqual(['refused', 'sending', 'sending', 'sending', 'waiting']);
  });
});

describe('the time left', () => {
  it('comes from the last ten seconds', () => {
    const rate = new RateMeter();
    rate.add(0, 0);
    rate.add(1_000, 1_000_000);
    expect(rate.secondsFor(1)).toBeNull();
    for (let s = 2; s <= 20; s += 1) rate.add(s * 1_000, 1_000_000 + (s - 1) * 100);
    expect(rate.secondsFor(500)).toBeCloseTo(5);
  });

  it('is unknown while nothing moves', () => {
    const rate = new RateMeter();
    rate.add(0, 50);
    rate.add(5_000, 50);
    expect(rate.secondsFor(100)).toBeNull();
  });
});
