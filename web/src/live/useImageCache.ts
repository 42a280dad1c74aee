import { useQueryClient } from '@tanstack/react-query';
import { ImageCache } from './imageCache';
import { perClient } from './overtaken';

const cacheOf = perClient((client) => new ImageCache(client));

export function useImageCache(): ImageCache {
  return cacheOf(useQueryClient());
}
