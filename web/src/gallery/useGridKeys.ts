import type { KeyboardEvent } from 'react';

/** Moves the focus between the links of a grid by the arrow keys, Home and End. Tab goes through them as ever. */
export function useGridKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-image]')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === -1) return;
    const target = links[neighbour(event.key, at, links.length, columnsOf(links))];
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  };
}

/** Index to go to, or -1 for a key that doesn't move. */
export function neighbour(key: string, at: number, length: number, columns: number): number {
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: length - 1,
  };
  const to = steps[key] ?? -1;
  return to < length ? to : -1;
}

function columnsOf(links: readonly HTMLElement[]): number {
  const tops = links.slice(0, 24).map((link) => link.getBoundingClientRect().top);
  const columns = tops.findIndex((top) => top !== tops[0]);
  return columns === -1 ? links.length : columns;
}
