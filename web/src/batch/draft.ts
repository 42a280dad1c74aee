import { useSyncExternalStore } from 'react';

/** The list that is being looked at before it is started. It lives outside the page's tree, as it is dropped anywhere. */
export interface Draft {
  id: number;
  file: File;
}

let current: Draft | null = null;
let lastId = 0;
const listeners = new Set<() => void>();

export const draft = {
  get: () => current,
  set: (file: File | null) => {
    lastId += 1;
    current = file === null ? null : { id: lastId, file };
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

export const useDraft = (): Draft | null => useSyncExternalStore(draft.subscribe, draft.get);

const LIST_TYPES = ['text/csv', 'text/tab-separated-values', 'application/csv', 'application/vnd.ms-excel'];

/** Whether a file is a list rather than a picture, by its name, and by its type where the name says nothing. */
export function isList({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return /\.(csv|tsv)$/i.test(name) || (!/\.\w+$/.test(name) && LIST_TYPES.includes(type));
}
