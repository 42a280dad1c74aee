import { useCallback, useEffect, useRef } from 'react';
import type { Image } from '../api/types';

/**
 * With a restored image its button goes, and the focus with it: the next image's button gets it, or the page where none is left.
 *
 * @returns to be told which image is restored, by its index
 */
export function useFocusOnNext(images: readonly Image[]): (index: number) => void {
  const pressed = useRef<number | null>(null);
  useEffect(() => {
    if (pressed.current === null || document.activeElement !== document.body) return;
    const buttons = document.querySelectorAll<HTMLElement>('[data-deleted] button');
    const next = buttons[Math.min(pressed.current, buttons.length - 1)] ?? document.getElementById('main');
    next?.focus();
    pressed.current = null;
  }, [images]);
  return useCallback((index: number) => {
    pressed.current = index;
  }, []);
}
