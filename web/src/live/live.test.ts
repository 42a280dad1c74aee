import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERYTHING } from '../api/imageQuery';
import { imageKey, imageListKey } from '../api/queries';
import { anImage } from '../test/images';
import { Burst } from './burst';
import { ImageCache } from './imageCache';
import { type ImagePages, imagesOf, withImage, withoutImage } from './pages';
import { openStream } from './stream';
import { liveTexts } from './texts';

const ALL = EVERYTHING;

function pages(...ids: string[][]): ImagePages {
  return {
    pages: ids.map((page, index) => ({
      images: page.map((id) => anImage({ id })),
      nextCursor: index < ids.length - 1 ? 'more' : null,
    })),
    pageParams: ids.map((_, index) => (index === 0 ? null : 'more')),
  };
}
const idsOf = (data: ImagePages | 'ask') => (data === 'ask' ? data : imagesOf(data).map(({ id }) => id));

describe('a loaded list', () => {
  it('gets a new image in front', () => {
    expect(idsOf(withImage(pages(['c', 'b'], ['a']), ALL, anImage({ id: 'd' })))).toEqual(['d', 'c', 'b', 'a']);
  });

  it('gets a restored image back at its place', () => {
    expect(idsOf(withImage(pages(['d', 'c'], ['a']), ALL, anImage({ id: 'b' })))).toEqual(['d', 'c', 'b', 'a']);
    expect(idsOf(withImage(pages(['d', 'c']), ALL, anImage({ id: 'a' })))).toEqual(['d', 'c', 'a']);
  });

  it('leaves an image beyond its end to the page that image comes with', () => {
    const data = pages(['d', 'c']);
    if (data.pages[0]) data.pages[0].nextCursor = 'more';
    expect(withImage(data, ALL, anImage({ id: 'a' }))).toBe(data);
  });

  it('is filled when it was empty', () => {
    expect(idsOf(withImage(pages([]), ALL, anImage({ id: 'a' })))).toEqual(['a']);
  });

  it('shows an image as it is now, and keeps the other pages as they are', () => {
    const before = pages(['c', 'b'], ['a']);
    const after = withImage(before, ALL, anImage({ id: 'a', name: 'new.jpg' }));
    if (after === 'ask') throw new Error('needs no asking');
    expect(imagesOf(after).at(2)?.name).toBe('new.jpg');
    expect(after.pages[0]).toBe(before.pages[0]);
  });

  it('drops an image that no longer fits the filter, and takes none that does not fit', () => {
    const query = { ...ALL, status: 'ready' as const };
    expect(idsOf(withImage(pages(['b', 'a']), query, anImage({ id: 'a', status: 'failed' })))).toEqual(['b']);
    expect(idsOf(withImage(pages(['a']), query, anImage({ id: 'b', status: 'queued' })))).toEqual(['a']);
  });

  it('cannot tell by itself whether a new image matches a search', () => {
    expect(withImage(pages(['a']), { ...ALL, q: 'cat' }, anImage({ id: 'b' }))).toBe('ask');
    expect(idsOf(withImage(pages(['a']), { ...ALL, q: 'cat' }, anImage({ id: 'a' })))).toEqual(['a']);
  });

  it('asks the server where a label comes or goes, and trusts itself with the rest', () => {
    const query = { ...ALL, labels: ['Café'] };
    const labelled = anImage({ id: 'a', labels: [{ name: 'cafe', confidence: null }] });
    expect(idsOf(withImage(pages(['a']), query, labelled))).toEqual(['a']);
    expect(withImage(pages(['a']), query, anImage({ id: 'a' }))).toBe('ask');
    expect(withImage(pages(['a']), query, anImage({ id: 'b' }))).toBe('ask');
    const wide = { ...ALL, minWidth: 5_000 };
    expect(idsOf(withImage(pages(['a']), wide, anImage({ id: 'b', width: 4_000 })))).toEqual(['a']);
    expect(idsOf(withImage(pages(['a']), wide, anImage({ id: 'b', width: 5_000 })))).toEqual(['b', 'a']);
  });

  it('loses a deleted image once', () => {
    const data = pages(['b', 'a']);
    expect(idsOf(withoutImage(data, 'b'))).toEqual(['a']);
    expect(withoutImage(data, 'x')).toBe(data);
  });
});

describe('the cache', () => {
  it('writes an image into every list and its own entry', () => {
    const client = new QueryClient();
    client.setQueryData([...imageListKey, ALL], pages(['b', 'a']));
    client.setQueryData([...imageListKey, { ...ALL, status: 'failed' }], pages([]));
    client.setQueryData(imageKey('a'), anImage({ id: 'a' }));
    const failed = anImage({ id: 'a', status: 'failed' });
    new ImageCache(client).put(failed);
    expect(client.getQueryData(imageKey('a'))).toEqual(failed);
    for (const status of [null, 'failed']) {
      expect(imagesOf(client.getQueryData([...imageListKey, { ...ALL, status }]))).toContainEqual(failed);
    }
  });
});

class FakeSource extends EventTarget {
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  close() {
    this.readyState = 2;
  }
}

describe('a burst of events', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is written at once, each image as it was last', () => {
    const written: string[][] = [];
    const burst = new Burst((images) => written.push(images.map(({ id, status }) => `${id} ${status}`)));
    burst.add(anImage({ id: 'a', status: 'queued' }));
    burst.add(anImage({ id: 'b', status: 'queued' }));
    burst.add(anImage({ id: 'a', status: 'ready' }));
    expect(written).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(written).toEqual([['a ready', 'b queued']]);
    burst.add(anImage({ id: 'c', status: 'failed' }));
    burst.flush();
    burst.flush();
    vi.advanceTimersByTime(200);
    expect(written.slice(1)).toEqual([['c failed']]);
  });
});

describe('the stream', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', { CLOSED: 2 });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function open() {
    const sources: FakeSource[] = [];
    const listener = {
      onImage: vi.fn(),
      onDeleted: vi.fn(),
      onBatch: vi.fn(),
      onNotification: vi.fn(),
      onReload: vi.fn(),
      onState: vi.fn(),
    };
    const close = openStream(listener, () => {
      const source = new FakeSource();
      sources.push(source);
      return source as unknown as EventSource;
    });
    return { sources, listener, close };
  }

  it('hands on images, deletions and reloads', () => {
    const { sources, listener } = open();
    const image = anImage({ id: 'a' });
    sources[0]?.dispatchEvent(new MessageEvent('image', { data: JSON.stringify(image) }));
    sources[0]?.dispatchEvent(new MessageEvent('image', { data: '{"id":' }));
    sources[0]?.dispatchEvent(new MessageEvent('image-deleted', { data: '{"id":"b"}' }));
    sources[0]?.dispatchEvent(new MessageEvent('batch', { data: '{"id":"c"}' }));
    sources[0]?.dispatchEvent(new MessageEvent('notification', { data: '{"id":"n"}' }));
    sources[0]?.dispatchEvent(new MessageEvent('reload', { data: '{}' }));
    expect(listener.onImage.mock.calls).toEqual([[image]]);
    expect(listener.onDeleted).toHaveBeenCalledWith('b');
    expect(listener.onBatch).toHaveBeenCalledWith({ id: 'c' });
    expect(listener.onNotification).toHaveBeenCalledWith({ id: 'n' });
    expect(listener.onReload).toHaveBeenCalledTimes(1);
  });

  it('leaves a lost connection to the browser', () => {
    const { sources, listener } = open();
    sources[0]?.onopen?.();
    sources[0]?.onerror?.();
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(1);
    expect(listener.onState.mock.calls.flat()).toEqual(['connecting', 'open', 'lost']);
  });

  it('asks for everything whenever it opens: what was read before that may be old by then', () => {
    const { sources, listener } = open();
    expect(listener.onReload).not.toHaveBeenCalled();
    sources[0]?.onopen?.();
    expect(listener.onReload).toHaveBeenCalledTimes(1);
    sources[0]?.onerror?.();
    sources[0]?.onopen?.();
    expect(listener.onReload).toHaveBeenCalledTimes(2);
  });

  it('starts anew, ever slower, where the browser has given up, and reloads then', () => {
    const { sources, listener, close } = open();
    for (const [index, wait] of [1000, 2000, 4000].entries()) {
      const source = sources[index];
      if (!source) throw new Error('no stream was opened');
      source.readyState = 2;
      source.onerror?.();
      vi.advanceTimersByTime(wait - 1);
      expect(sources).toHaveLength(index + 1);
      vi.advanceTimersByTime(1);
      expect(sources).toHaveLength(index + 2);
    }
    sources[3]?.onopen?.();
    expect(listener.onReload).toHaveBeenCalledTimes(1);
    close();
    expect(sources[3]?.readyState).toBe(2);
  });
});

describe('what is said when images finish', () => {
  it('names one and counts many', () => {
    const ready = anImage({ name: 'cat.jpg', status: 'ready' });
    const failed = anImage({ name: 'dog.jpg', status: 'failed' });
    expect(liveTexts.finished([ready])).toBe('cat.jpg is ready');
    expect(liveTexts.finished([failed])).toBe('dog.jpg failed');
    expect(liveTexts.finished([ready, ready, failed])).toBe('2 images ready, 1 image failed');
  });
});
