import { useSyncExternalStore } from 'react';
import type { StreamState } from './stream';

let state: StreamState = 'connecting';
const listeners = new Set<() => void>();

/** How the live connection stands, for all who show or need it. */
export const connection = {
  get: () => state,
  set: (next: StreamState) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

export function useConnection(): StreamState {
  return useSyncExternalStore(connection.subscribe, connection.get);
}
