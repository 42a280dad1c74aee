import type { Image } from '../api/types';
import gallery from '../gallery/gallery.module.css';
import { useNow } from '../ui/useNow';
import { DeletedCard } from './DeletedCard';
import { deletedTexts as texts } from './texts';
import { useRestore } from './useRestore';

const TELL_EVERY_MS = 5_000;

interface DeletedListProps {
  images: readonly Image[];
  onRestore: (index: number) => void;
}

export function DeletedList({ images, onRestore }: DeletedListProps) {
  const now = useNow(TELL_EVERY_MS);
  const restore = useRestore();
  return (
    <ul className={gallery.grid} aria-label={texts.title}>
      {images.map((image, index) => (
        <DeletedCard
          key={image.id}
          image={image}
          secondsLeft={(Date.parse(image.restorableUntil ?? '') - now) / 1000}
          busy={restore.isPending && restore.variables === image.id}
          onRestore={() => {
            onRestore(index);
            restore.mutate(image.id);
          }}
        />
      ))}
    </ul>
  );
}
