import { useSyncExternalStore } from 'react';

/** A choice of the reader's that the browser keeps; null while it is left to the server. */
export class Kept<T> {
  private readonly listeners = new Set<() => void>();
  private choice: T | null;

  /**
   * @param key where the browser keeps it
   * @param read what was kept there, parsed from JSON, as a choice; null where it can't be one
   */
  constructor(
    private readonly key: string,
    read: (kept: unknown) => T | null,
  ) {
    this.choice = this.load(read);
  }

  readonly get = (): T | null => this.choice;

  readonly set = (choice: T | null): void => {
    this.choice = choice;
    try {
      if (choice === null) window.localStorage.removeItem(this.key);
      else window.localStorage.setItem(this.key, JSON.stringify(choice));
    } catch {
      // A browser that keeps nothing: it holds until the page is left.
    }
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private load(read: (kept: unknown) => T | null): T | null {
    try {
      const text = window.localStorage.getItem(this.key);
      return text === null ? null : read(JSON.parse(text));
    } catch {
      return null;
    }
  }
}

export function useKept<T>(kept: Kept<T>): T | null {
  return useSyncExternalStore(kept.subscribe, kept.get);
}
