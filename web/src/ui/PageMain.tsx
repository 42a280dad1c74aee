import { type ReactNode, useEffect, useRef } from 'react';
import classes from './ui.module.css';

/** Whether a step was taken within the page; on arrival the focus belongs at the top, where the browser puts it. */
let moved = false;
// The router makes events of the first two.
for (const step of ['pushState', 'replaceState', 'popstate']) window.addEventListener(step, () => (moved = true));

/** The main part of a page of text and lists. Takes the focus where the step that led here took it away. */
export function PageMain({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (moved && lost) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="main" ref={main} className={classes.main} tabIndex={-1}>
      {children}
    </main>
  );
}
