import { useEffect } from 'react';
import { session } from '../api/session';
import type { Image } from '../api/types';
import { useAnnounce } from '../ui/announcer';
import { Burst } from './burst';
import { connection } from './connection';
import { openStream } from './stream';
import { liveTexts } from './texts';
import { useImageCache } from './useImageCache';

const TELL_EVERY_MS = 1_500;
/** Without events the lists are asked for this often. */
const POLL_MS = 5_000;

/** Keeps what is shown as it is on the server, without a reload. Used once, at the root. */
export function useLiveImages(): void {
  const cache = useImageCache();
  const announce = useAnnounce();

  useEffect(() => {
    const finished = new Map<string, Image>();
    let telling: ReturnType<typeof setTimeout> | undefined;

    const tell = () => {
      telling = undefined;
      announce(liveTexts.finished([...finished.values()]));
      finished.clear();
    };
    const noteEnd = (image: Image) => {
      const before = cache.find(image.id);
      const atEnd = image.status === 'ready' || image.status === 'failed';
      if (!atEnd || !before || before.status === image.status) return;
      finished.set(image.id, image);
      telling ??= setTimeout(tell, TELL_EVERY_MS);
    };
    const burst = new Burst((images) => {
      images.forEach(noteEnd);
      cache.put(...images);
    });
    const listener = {
      onImage: (image: Image) => burst.add(image),
      onDeleted: (id: string) => {
        burst.flush();
        cache.remove(id);
      },
      onReload: () => cache.refresh(),
      onState: connection.set,
    };
    let close: (() => void) | undefined;
    let ended = false;
    void session.whenOpen().then(() => {
      if (!ended) close = openStream(listener);
    });
    const poll = setInterval(() => {
      if (connection.get() !== 'open') cache.refresh();
    }, POLL_MS);
    return () => {
      ended = true;
      close?.();
      burst.flush();
      clearTimeout(telling);
      clearInterval(poll);
    };
  }, [cache, announce]);
}
