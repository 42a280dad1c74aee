import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type GridGeometry, type GridWindow, neighbour, windowOf } from './gridWindow';

/** Rendered before anything is known of the layout. */
const AT_FIRST = 60;

/**
 * Renders only the rows of a grid that are in sight or soon will be, so that thousands of images cost as little as dozens.
 * The items are the grid's `li` with `data-index`, all of one height. Arrow keys, Home and End move the focus between
 * their links; Tab goes through them as ever.
 */
export function useGridWindow(count: number) {
  const grid = useRef<HTMLUListElement>(null);
  const wanted = useRef<number | null>(null);
  const [part, setPart] = useState<GridWindow>({ first: 0, last: AT_FIRST, before: 0, after: 0 });

  const update = useCallback(() => {
    const geometry = grid.current && geometryOf(grid.current);
    if (!geometry) return;
    const next = windowOf(count, geometry);
    setPart((now) => (same(now, next) ? now : next));
  }, [count]);

  useLayoutEffect(update, [update]);
  useEffect(() => {
    const element = grid.current;
    if (!element) return undefined;
    const until = new AbortController();
    window.addEventListener('scroll', update, { passive: true, signal: until.signal });
    window.addEventListener('resize', update, { signal: until.signal });
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => {
      until.abort();
      observer.disconnect();
    };
  }, [update]);

  const focus = useCallback((index: number) => {
    const link = linkAt(grid.current, index);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
    wanted.current = link ? null : index;
    if (!link && grid.current) scrollTo(grid.current, index);
  }, []);

  // An item that was scrolled to is there only after a render.
  useLayoutEffect(() => {
    if (wanted.current !== null && wanted.current >= part.first && wanted.current < part.last) focus(wanted.current);
  }, [part, focus]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = Number((event.target as HTMLElement).closest('li')?.dataset.index ?? NaN);
    const geometry = grid.current && geometryOf(grid.current);
    if (Number.isNaN(at) || !geometry) return;
    const to = neighbour(event.key, at, count, geometry.columns);
    if (to === null) return;
    event.preventDefault();
    focus(to);
  };

  return { grid, part, focus, onKeyDown };
}

function linkAt(grid: HTMLElement | null, index: number): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`li[data-index="${index}"] a`) ?? null;
}

function geometryOf(grid: HTMLElement): GridGeometry | null {
  const item = grid.querySelector('li');
  const { gridTemplateColumns, rowGap } = getComputedStyle(grid);
  const height = item?.getBoundingClientRect().height ?? 0;
  if (height === 0) return null;
  return {
    columns: Math.max(1, gridTemplateColumns.split(' ').length),
    rowPitch: height + (Number.parseFloat(rowGap) || 0),
    scrolled: -grid.getBoundingClientRect().top,
    screen: window.innerHeight,
  };
}

function scrollTo(grid: HTMLElement, index: number): void {
  const geometry = geometryOf(grid);
  if (!geometry) return;
  const top = Math.floor(index / geometry.columns) * geometry.rowPitch;
  const middle = Math.max(0, (geometry.screen - geometry.rowPitch) / 2);
  window.scrollTo({ top: window.scrollY - geometry.scrolled + top - middle });
}

function same(a: GridWindow, b: GridWindow): boolean {
  return a.first === b.first && a.last === b.last && a.before === b.before && a.after === b.after;
}
