import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { api } from '../api/client';
import { EVERYTHING } from '../api/imageQuery';
import { imageKey, imageListOptions, imageOptions } from '../api/queries';
import type { Image, ImagePage } from '../api/types';
import { useColoured } from '../cutout/useColoured';
import { useRestore } from '../deleted/useRestore';
import { useDescription } from '../describe/useDescription';
import { useImageActions } from '../detail/useImageActions';
import { anImage } from '../test/images';
import { aPage, held } from '../test/page';
import { PATIENT } from '../test/patient';
import { imagesOf } from './pages';

const { client, hook, images } = aPage();
const A = anImage({ id: 'a' });
const described = (status: 'queued' | 'ready') => anImage({ id: 'a', describing: { ...A.describing, status } });
const ids = () => imagesOf(client().getQueryData(imageListOptions(EVERYTHING).queryKey)).map(({ id }) => id);
const page = (nextCursor: string | null, ...of: string[]): ImagePage => ({ images: of.map((id) => anImage({ id })), nextCursor });

const imageChanges: [string, () => () => Promise<unknown>][] = [
  ['describing', () => {
    const it = hook(() => useDescription(A));
    return () => it.current.describe.mutateAsync({});
  }],
  ['writing its text', () => {
    const it = hook(() => useDescription(A));
    return () => it.current.save('Title', { title: 'Hill' });
  }],
  ['renaming', () => {
    const it = hook(() => useImageActions(A, () => undefined));
    return () => it.current.rename.mutateAsync('hill.jpg');
  }],
  ['more renditions', () => {
    const it = hook(() => useImageActions(A, () => undefined));
    return () => it.current.addRenditions.mutateAsync(['web']);
  }],
  ['another background', () => {
    const it = hook(() => useColoured(A, () => undefined));
    return () => it.current.make.mutateAsync('#008080');
  }],
  ['restoring', () => {
    const it = hook(useRestore);
    return () => it.current.mutateAsync('a');
  }],
];

describe.each(imageChanges)('%s', (_, prepare) => {
  async function begun() {
    const late = held<Image>();
    const asked = vi.fn(() => late.promise);
    for (const call of ['describe', 'edit', 'addRenditions', 'addRendition', 'restore'] as const) vi.spyOn(api, call).mockImplementation(asked);
    client().setQueryData(imageKey('a'), A);
    const change = prepare();
    let ended: Promise<unknown> = Promise.resolve();
    act(() => {
      ended = change();
    });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), PATIENT);
    return async () => {
      await act(async () => {
        late.answer(described('queued'));
        await ended;
      });
      return client().getQueryData(imageKey('a'));
    };
  }

  it('shows its answer', async () => {
    const answered = await begun();
    expect(await answered()).toEqual(described('queued'));
  });

  it('shows its answer after an event of before, too', async () => {
    images().put(described('ready'));
    const answered = await begun();
    expect(await answered()).toEqual(described('queued'));
  });

  it('leaves what an event told meanwhile', async () => {
    const answered = await begun();
    images().put(described('ready'));
    expect(await answered()).toEqual(described('ready'));
  });
});

describe('images that are asked for', () => {
  const watch = () => new InfiniteQueryObserver(client(), imageListOptions(EVERYTHING));

  it('are shown as an event told while they were on their way, at first and again', async () => {
    const first = held<ImagePage>();
    const asked = vi.spyOn(api, 'images').mockReturnValueOnce(first.promise);
    const end = watch().subscribe(() => undefined);
    images().remove('b');
    images().put(anImage({ id: 'a', name: 'new.jpg' }));
    first.answer(page(null, 'b', 'a'));
    await vi.waitFor(() => expect(ids()).toEqual(['a']), PATIENT);
    expect(imagesOf(client().getQueryData(imageListOptions(EVERYTHING).queryKey))[0]?.name).toBe('new.jpg');

    const second = held<ImagePage>();
    asked.mockReturnValueOnce(second.promise);
    const again = client().refetchQueries({ queryKey: imageListOptions(EVERYTHING).queryKey });
    images().remove('a');
    second.answer(page(null, 'c', 'a'));
    await again;
    expect(ids()).toEqual(['c']);
    end();
  });

  it('do not bring back what was deleted while the next page was on its way', async () => {
    const next = held<ImagePage>();
    vi.spyOn(api, 'images').mockResolvedValueOnce(page('x', 'd', 'c')).mockReturnValueOnce(next.promise);
    const list = watch();
    const end = list.subscribe(() => undefined);
    await vi.waitFor(() => expect(ids()).toEqual(['d', 'c']), PATIENT);
    const more = list.fetchNextPage();
    images().remove('d');
    images().remove('a');
    next.answer(page(null, 'b', 'a'));
    await more;
    expect(ids()).toEqual(['c', 'b']);
    end();
  });

  it('forget what was told before they were asked for', async () => {
    const failing = held<ImagePage>();
    const asked = vi.spyOn(api, 'images').mockReturnValueOnce(failing.promise.then(() => Promise.reject(new Error('gone'))));
    const end = watch().subscribe(() => undefined);
    images().remove('a');
    failing.answer(page(null));
    await vi.waitFor(() => expect(client().isFetching()).toBe(0), PATIENT);
    asked.mockResolvedValueOnce(page(null, 'a'));
    await client().refetchQueries({ queryKey: imageListOptions(EVERYTHING).queryKey });
    expect(ids()).toEqual(['a']);
    end();
  });

  it('are asked for once more where events may have been missed meanwhile', async () => {
    const first = held<ImagePage>();
    const asked = vi.spyOn(api, 'images').mockReturnValueOnce(first.promise).mockResolvedValueOnce(page(null, 'b'));
    const end = watch().subscribe(() => undefined);
    images().refresh();
    images().refresh();
    first.answer(page(null, 'a'));
    await vi.waitFor(() => expect(ids()).toEqual(['b']), PATIENT);
    expect(asked).toHaveBeenCalledTimes(2);
    end();
  });

  it('are shown as they were told where each is looked at', async () => {
    const late = held<Image>();
    vi.spyOn(api, 'image').mockReturnValueOnce(late.promise);
    const end = new QueryObserver(client(), imageOptions('a')).subscribe(() => undefined);
    images().put(described('ready'));
    late.answer(described('queued'));
    await vi.waitFor(() => expect(client().getQueryData(imageKey('a'))).toEqual(described('ready')), PATIENT);
    end();
  });
});
