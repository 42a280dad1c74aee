import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Drawn this far before it comes into sight, so that fast scrolling and Tab find it. */
const AHEAD_PX = 1_500;

interface OffScreenProps {
  /** Height to assume before it was first drawn, in CSS pixels; null draws it at once. */
  estimate: number | null;
  children: ReactNode;
}

/** Draws a part of a long list only near the screen; elsewhere an empty space of the same height stands for it. */
export function OffScreen({ estimate, children }: OffScreenProps) {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(estimate);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (!last) return;
        // What has the focus stays, else the focus would be lost.
        const near = last.isIntersecting || element.contains(document.activeElement);
        setHeight(near ? null : last.boundingClientRect.height);
      },
      { rootMargin: `${AHEAD_PX}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={height === null ? undefined : { height }}>
      {height === null && children}
    </div>
  );
}
