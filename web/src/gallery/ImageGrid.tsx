import { useEffect, useRef } from 'react';
import { useRoute } from 'wouter';
import type { Image } from '../api/types';
import classes from './gallery.module.css';
import { ImageCard } from './ImageCard';
import { galleryTexts as texts } from './texts';
import { useGridWindow } from './useGridWindow';

interface ImageGridProps {
  images: readonly Image[];
  /** The filter to keep in the address. */
  search: string;
  /** Whether the list is not the asked one yet. */
  stale: boolean;
}

export function ImageGrid({ images, search, stale }: ImageGridProps) {
  const { grid, part, focus, onKeyDown } = useGridWindow(images.length);
  useFocusOnReturn(images, focus);
  return (
    // The links inside are what is interactive; the list only hears their arrow keys.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={grid}
      className={classes.grid}
      aria-label={texts.heading}
      aria-busy={stale}
      style={{ paddingTop: part.before, paddingBottom: part.after }}
      onKeyDown={onKeyDown}
    >
      {images.slice(part.first, part.last).map((image, offset) => (
        <ImageCard
          key={image.id}
          image={image}
          search={search}
          index={part.first + offset}
          // Screen readers can't count what isn't rendered.
          total={images.length}
        />
      ))}
    </ul>
  );
}

/** When the view of one image closes, the focus goes to that image, or to its neighbour where it was deleted. */
function useFocusOnReturn(images: readonly Image[], focus: (index: number) => void): void {
  const [, params] = useRoute('/images/:id');
  const id = params?.id ?? null;
  const last = useRef<{ id: string; index: number } | null>(null);
  useEffect(() => {
    const index = images.findIndex((image) => image.id === (id ?? last.current?.id));
    if (id !== null) {
      if (index !== -1) last.current = { id, index };
      return;
    }
    if (last.current) focus(index === -1 ? Math.min(last.current.index, images.length - 1) : index);
    last.current = null;
  }, [id, images, focus]);
}
