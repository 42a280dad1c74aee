import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../api/client';
import { EVERYTHING } from '../api/imageQuery';
import { imageListKey } from '../api/queries';
import { anImage } from '../test/images';
import { PATIENT } from '../test/patient';
import { ImageCache } from './imageCache';
import { type ImagePages, imagesOf, withFirstPage } from './pages';
import { pollWhile } from './poll';

const page = (nextCursor: string | null, ...ids: string[]) => ({ images: ids.map((id) => anImage({ id })), nextCursor });
const list = (...pages: ReturnType<typeof page>[]): ImagePages => ({ pages, pageParams: pages.map((_, i) => (i === 0 ? null : 'more')) });
const idsOf = (data: ImagePages) => data.pages.map(({ images }) => images.map(({ id }) => id).join(''));

describe('asking while there are no events', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('begins soon, becomes rarer, and soon again once there were events', () => {
    let lost = true;
    const ask = vi.fn();
    const end = pollWhile(() => lost, ask);
    vi.advanceTimersByTime(5_000);
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(9_900);
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100 + 20_000 + 40_000 + 40_000);
    expect(ask).toHaveBeenCalledTimes(5);
    lost = false;
    vi.advanceTimersByTime(60_000);
    expect(ask).toHaveBeenCalledTimes(5);
    lost = true;
    vi.advanceTimersByTime(5_000);
    expect(ask).toHaveBeenCalledTimes(6);
    end();
    vi.advanceTimersByTime(100_000);
    expect(ask).toHaveBeenCalledTimes(6);
  });
});

describe('the newest page of a long list', () => {
  const loaded = list(page('1', 'h', 'g', 'f'), page(null, 'e', 'd'));

  it('takes the place of what it covers', () => {
    // i is new, g is gone.
    expect(idsOf(withFirstPage(loaded, EVERYTHING, page('x', 'i', 'h', 'f')))).toEqual(['ihf', 'ed']);
    // One page less is covered than before: e moved up.
    expect(idsOf(withFirstPage(loaded, EVERYTHING, page('x', 'h', 'f', 'e')))).toEqual(['hfe', 'd']);
    expect(withFirstPage(loaded, EVERYTHING, page('x', 'h')).pages[0]?.nextCursor).toBe('1');
  });

  it('is all there is where it is the last one, too', () => {
    expect(idsOf(withFirstPage(loaded, EVERYTHING, page(null, 'h')))).toEqual(['h']);
    expect(idsOf(withFirstPage(loaded, EVERYTHING, page(null)))).toEqual(['']);
  });

  it('changes nothing where others may stand between', () => {
    expect(withFirstPage(loaded, EVERYTHING, page('x', 'z', 'y', 'x'))).toBe(loaded);
  });

  it('only shows images as they are now where the best come first', () => {
    const query = { ...EVERYTHING, q: 'cat' };
    const changed = { images: [anImage({ id: 'd', name: 'new.jpg' }), anImage({ id: 'z' })], nextCursor: 'x' };
    const after = withFirstPage(loaded, query, changed);
    expect(idsOf(after)).toEqual(['hgf', 'ed']);
    expect(imagesOf(after).at(-1)?.name).toBe('new.jpg');
  });
});

describe('the cache without events', () => {
  const key = [...imageListKey, EVERYTHING];

  function shown(data: ImagePages) {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
    client.setQueryData(key, data);
    const queryFn = vi.fn(() => Promise.resolve(data));
    const end = new QueryObserver(client, { queryKey: key, queryFn }).subscribe(() => undefined);
    return { client, queryFn, end };
  }

  it('asks for one page of a long list, and for a short one as usual', async () => {
    const images = vi.spyOn(api, 'images').mockResolvedValue(page('1', 'i', 'h', 'g'));
    const long = shown(list(page('1', 'h', 'g', 'f'), page(null, 'e')));
    new ImageCache(long.client).refreshNewest();
    await vi.waitFor(() => expect(idsOf(long.client.getQueryData<ImagePages>(key) as ImagePages)).toEqual(['ihgf', 'e']), PATIENT);
    expect(images).toHaveBeenCalledTimes(1);
    expect(long.queryFn).not.toHaveBeenCalled();
    long.end();

    const short = shown(list(page(null, 'a')));
    new ImageCache(short.client).refreshNewest();
    await vi.waitFor(() => expect(short.queryFn).toHaveBeenCalledTimes(1), PATIENT);
    expect(images).toHaveBeenCalledTimes(1);
    short.end();
  });

  it('bears a server that is still away', async () => {
    const images = vi.spyOn(api, 'images').mockRejectedValue(new Error('away'));
    const long = shown(list(page('1', 'b'), page(null, 'a')));
    images.mockClear();
    new ImageCache(long.client).refreshNewest();
    await vi.waitFor(() => expect(images).toHaveBeenCalledTimes(1), PATIENT);
    expect(idsOf(long.client.getQueryData<ImagePages>(key) as ImagePages)).toEqual(['b', 'a']);
    long.end();
  });
});
