import { type ReactNode, useState } from 'react';

interface PictureProps {
  src: string;
  width: number | null;
  height: number | null;
  className: string | undefined;
  /** Shown where the picture does not come, or is none. */
  fallback: ReactNode;
}

/** A small picture beside its name. One that does not come is tried again only under another address. */
export function Picture({ src, width, height, className, fallback }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  if (broken === src) return fallback;
  return (
    <img
      className={className}
      src={src}
      width={width ?? undefined}
      height={height ?? undefined}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setBroken(src)}
    />
  );
}
