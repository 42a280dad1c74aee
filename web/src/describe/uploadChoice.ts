import { useSyncExternalStore } from 'react';

const KEY = 'imagemill-describe-uploads';

/** Whether the reader wants what is uploaded described: null while that is left to the server's setting. Kept by the browser. */
class UploadChoice {
  private readonly listeners = new Set<() => void>();
  private choice: boolean | null = read();

  readonly get = (): boolean | null => this.choice;

  readonly set = (describe: boolean): void => {
    this.choice = describe;
    try {
      window.localStorage.setItem(KEY, String(describe));
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
}

function read(): boolean | null {
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept === null ? null : kept === 'true';
  } catch {
    return null;
  }
}

export const uploadChoice = new UploadChoice();

export function useUploadChoice(): boolean | null {
  return useSyncExternalStore(uploadChoice.subscribe, uploadChoice.get);
}
