import { useEffect } from 'react';
import { session } from '../api/session';
import type { Image } from '../api/types';
import { useAnnounce } from '../ui/announcer';
import { Burst } from './burst';
import { connection } from './connection';
import { pollWhile } from './poll';
import { type StreamListener, openStream } from './stream';
import { liveTexts } from './texts';
import { useBatchCache } from './useBatchCache';
import { useImageCache } from './useImageCache';

const TELL_EVERY_MS = 1_500;

/**
 * Keeps what is shown as it is on the server, without a reload. Used once, at the root.
 *
 * @param onNotification called for each notification after it was written down; has to stay the same
 */
export function useLive(onNotification: StreamListener['onNotification']): void {
  const images = useImageCache();
  const batches = useBatchCache();
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
      const before = images.find(image.id);
      const atEnd = image.status === 'ready' || image.status === 'failed';
      if (!atEnd || !before || before.status === image.status) return;
      finished.set(image.id, image);
      telling ??= setTimeout(tell, TELL_EVERY_MS);
    };
    const burst = new Burst((arrived) => {
      arrived.forEach(noteEnd);
      images.put(...arrived);
    });
    const refresh = () => {
      images.refresh();
      batches.refresh();
    };
    const listener: StreamListener = {
      onImage: (image) => burst.add(image),
      onDeleted: (id) => {
        burst.flush();
        images.remove(id);
      },
      onBatch: (batch) => batches.put(batch),
      onNotification: (notification) => {
        batches.notify(notification);
        onNotification(notification);
      },
      onReload: refresh,
      onState: connection.set,
    };
    let close: (() => void) | undefined;
    let ended = false;
    void session.whenOpen().then(() => {
      if (!ended) close = openStream(listener);
    });
    const endPolling = pollWhile(
      () => connection.get() !== 'open',
      () => {
        images.refreshNewest();
        batches.refreshNewest();
      },
    );
    return () => {
      ended = true;
      close?.();
      burst.flush();
      clearTimeout(telling);
      endPolling();
    };
  }, [images, batches, announce, onNotification]);
}
