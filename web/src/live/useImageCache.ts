import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ImageCache } from './imageCache';

export function useImageCache(): ImageCache {
  const client = useQueryClient();
  return useMemo(() => new ImageCache(client), [client]);
}
