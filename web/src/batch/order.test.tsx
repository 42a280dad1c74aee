import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchPreview } from '../api/batchTypes';
import { batchApi } from '../api/batches';
import { ApiError } from '../api/problem';
import { createQueryClient } from '../api/queries';
import { OrderForm } from './OrderForm';

const PREVIEW: BatchPreview = {
  fileName: 'products.csv',
  encoding: 'UTF-8',
  delimiter: ',',
  columns: [],
  rows: 1,
  images: 1,
  distinctImages: 1,
  faultyRows: 0,
  faults: [],
  faultCount: 0,
  sample: [],
};

describe('what the server refuses of an order', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is said at the field that it is about, until that is changed', async () => {
    vi.spyOn(batchApi, 'start').mockRejectedValue(new ApiError(422, 'too-many-webhooks', 'All are in use.', null, 'webhook'));
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={createQueryClient()}>
          <OrderForm preview={PREVIEW} list={{ name: 'products.csv', content: new Blob(['url']) }} />
        </QueryClientProvider>
      </MantineProvider>,
    );
    const webhook = screen.getByLabelText('Webhook address');
    fireEvent.change(webhook, { target: { value: 'https://shop.example/hook' } });
    fireEvent.submit(screen.getByRole('form'));
    expect((await screen.findByRole('alert')).textContent).toContain('Not started: All are in use.');
    expect(webhook.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('All are in use.')).toBeTruthy();
    fireEvent.change(webhook, { target: { value: 'https://shop.example/other' } });
    expect(webhook.getAttribute('aria-invalid')).not.toBe('true');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
