import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { limitsOptions } from '../api/queries';
import { connection } from '../live/connection';
import { useImageCache } from '../live/useImageCache';
import { useChosenPresets } from '../preset/uploadPresets';
import { useAnnounce } from '../ui/announcer';
import { UploadContext } from './context';
import { Previews } from './previews';
import { UploadQueue } from './queue';
import { uploadTexts } from './texts';
import { sendByXhr } from './transport';

/** Holds the uploads for the life of the page. */
export function UploadProvider({ children }: { children: ReactNode }) {
  const cache = useImageCache();
  const announce = useAnnounce();
  const limits = useQuery(limitsOptions);
  const presets = useChosenPresets();
  const [context] = useState(() => {
    const previews = new Previews();
    const queue = new UploadQueue(sendByXhr, (image, file) => {
      if (!image.duplicate) previews.keep(image.id, file);
      // Usually an event tells of the new image; without events it has to be asked for.
      if (connection.get() !== 'open') cache.refreshSoon();
    });
    return { queue, previews };
  });
  const { queue } = context;

  useEffect(() => {
    if (limits.data) queue.setMaxFileBytes(limits.data.maxFileBytes);
  }, [queue, limits.data]);

  useEffect(() => queue.setPresets(presets), [queue, presets]);

  useEffect(() => {
    let wasActive = false;
    return queue.subscribe(() => {
      const { summary } = queue.getSnapshot();
      const isActive = summary.active > 0;
      if (isActive !== wasActive && summary.total > 0) announce(uploadTexts.spoken(summary));
      wasActive = isActive;
    });
  }, [queue, announce]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.getSnapshot().summary.active > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [queue]);

  return <UploadContext value={context}>{children}</UploadContext>;
}
