import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Whether more than one page of it is loaded, each of which would be asked for anew. */
export function isLong(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages) && data.pages.length > 1;
}

/** Asks the server for what is shown under these keys, but for lists of which more than a page is loaded. */
export function refreshShort(client: QueryClient, ...keys: readonly QueryKey[]): void {
  for (const queryKey of keys) {
    void client.invalidateQueries({ queryKey, predicate: ({ state }) => !isLong(state.data) });
  }
}
