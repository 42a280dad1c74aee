import type { Query, QueryClient } from '@tanstack/react-query';

/**
 * Keeps what is shown from going back in time. Nothing is asked for twice while there are events, so that an answer which was read
 * before an event was sent, and comes after it, would stay. Events are right whatever comes first: each says how things are when it
 * is written, and every change is followed by one. So what they told while a query was on its way is written over its answer, and
 * the answer to a change gives way to what was told since the call began; at worst it was told before the change, and the change's
 * own event is on its way. Where events were missed, all is asked for again (see {@link missed}); without any, answers count.
 */
export class Overtaken<T extends { id: string }> {
  /** What events told during each call and each query that is under way; null: it is gone. */
  private readonly calls = new Set<Map<string, T | null>>();
  private readonly queries = new WeakMap<Query, Map<string, T | null>>();
  private readonly old = new WeakSet<Query>();

  /**
   * @param roots the first parts of the keys of what shows these things
   * @param rewrite writes what events told once more
   */
  constructor(
    private readonly client: QueryClient,
    private readonly roots: readonly unknown[],
    rewrite: (told: ReadonlyMap<string, T | null>) => void,
  ) {
    client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated') return;
      const { action } = event;
      const query = event.query as Query;
      const answered = action.type === 'success' && action.manual !== true;
      if (!answered && action.type !== 'fetch') return;
      const told = this.queries.get(query);
      const old = this.old.delete(query);
      this.queries.delete(query);
      if (answered && told) rewrite(told);
      if (answered && old) setTimeout(() => void client.invalidateQueries({ queryKey: query.queryKey, exact: true }));
    });
  }

  /** An event told how it is now; null: it is gone. */
  tell(id: string, now: T | null): void {
    for (const call of this.calls) call.set(id, now);
    for (const query of this.underWay()) {
      const told = this.queries.get(query) ?? new Map<string, T | null>();
      this.queries.set(query, told.set(id, now));
    }
  }

  /** The answer of a call, and what events told of the same thing meanwhile; undefined: nothing. */
  async during(call: () => Promise<T>): Promise<{ answer: T; told: T | null | undefined }> {
    const told = new Map<string, T | null>();
    this.calls.add(told);
    try {
      const answer = await call();
      return { answer, told: told.get(answer.id) };
    } finally {
      this.calls.delete(told);
    }
  }

  /** Events may have been missed. A first answer is waited for and then asked for again; those after it are broken off by asking. */
  missed(): void {
    for (const query of this.underWay()) {
      this.queries.delete(query);
      if (query.state.data === undefined) this.old.add(query);
    }
  }

  private underWay(): Query[] {
    return this.client.getQueryCache().findAll({ fetchStatus: 'fetching', predicate: ({ queryKey }) => this.roots.includes(queryKey[0]) });
  }
}

/** Makes one for each client, however many ask. */
export function perClient<T>(make: (client: QueryClient) => T): (client: QueryClient) => T {
  const made = new WeakMap<QueryClient, { it: T }>();
  return (client) => {
    const found = made.get(client) ?? { it: make(client) };
    made.set(client, found);
    return found.it;
  };
}
