import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import { createQueryClient } from '../api/queries';
import { useBatchCache } from '../live/useBatchCache';
import { useImageCache } from '../live/useImageCache';
import { Announcer } from '../ui/announcer';
import { ToastProvider } from '../ui/toasts';

/** An answer that comes when the test says so. */
export function held<T>() {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
}

/** A page without anything to see, with a cache of its own for each test. */
export function aPage() {
  let client = createQueryClient();
  beforeEach(() => {
    client = createQueryClient();
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
  });
  afterEach(() => {
    client.clear();
    vi.unstubAllGlobals();
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <Announcer>
        <ToastProvider>{children}</ToastProvider>
      </Announcer>
    </QueryClientProvider>
  );
  const hook = <T,>(use: () => T) => renderHook(use, { wrapper }).result;
  return {
    hook,
    client: (): QueryClient => client,
    images: () => hook(useImageCache).current,
    batches: () => hook(useBatchCache).current,
  };
}
