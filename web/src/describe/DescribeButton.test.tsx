import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { api } from '../api/client';
import { descriptionsKey } from '../api/queries';
import type { Descriptions, Image } from '../api/types';
import { anImage } from '../test/images';
import { DescribeButton } from './DescribeButton';

const BUDGET = { calls: 0, maxCalls: null, tokens: 0, maxTokens: null, resetsAt: '2026-11-22T00:00:00Z' };
const LOCAL = { name: 'local', model: 'facts', external: false };
const GEMINI = { name: 'gemini', model: 'gemini-2.5-flash', external: true };

function show(image: Partial<Image>, providers = [LOCAL, GEMINI], provider: string | null = 'gemini') {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  vi.spyOn(api, 'descriptions').mockReturnValue(new Promise(() => undefined));
  const data = (by: string): Descriptions => ({
    provider: by,
    external: by !== 'local',
    automatic: false,
    language: 'en',
    providers,
    budget: { day: BUDGET, month: BUDGET },
    waiting: 0,
    queued: 0,
    pausedUntil: null,
    pausedBecause: null,
  });
  if (provider !== null) client.setQueryData(descriptionsKey, data(provider));
  const onDescribe = vi.fn();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <DescribeButton image={anImage(image)} busy={false} onDescribe={onDescribe} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { onDescribe, button: screen.getByRole<HTMLButtonElement>('button', { name: 'Describe' }) };
}
const at = (status: 'queued' | 'processing' | 'waiting') => ({ describing: { ...anImage().describing, status } });
const start = () => fireEvent.click(screen.getAllByRole('button', { name: 'Describe' }).at(-1) as HTMLElement);

describe('the button that has an image described', () => {
  it('asks whom the reader chooses, and says what that costs', () => {
    const { button, onDescribe } = show({});
    fireEvent.click(button);
    expect(screen.getByText(/an outside service/)).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Described by' }), { target: { value: 'local' } });
    expect(screen.getByText(/nothing leaves this server/)).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Language' })).toBeNull();
    start();
    expect(onDescribe).toHaveBeenCalledWith({ provider: 'local', overwrite: false });
  });

  it('asks the usual one where nobody else is chosen', () => {
    const { button, onDescribe } = show({});
    fireEvent.click(button);
    start();
    expect(onDescribe).toHaveBeenCalledWith({ overwrite: false });
  });

  it('starts at once where there is nothing to choose', () => {
    const { button, onDescribe } = show({}, [LOCAL], 'local');
    fireEvent.click(button);
    expect(onDescribe).toHaveBeenCalledWith({ overwrite: false });
  });

  it('starts nothing while it is not known where the picture would go', () => {
    const { button, onDescribe } = show({}, [], null);
    fireEvent.click(button);
    expect(onDescribe).not.toHaveBeenCalled();
    expect(button.disabled).toBe(true);
  });

  it('can be used while the image waits, not while it is worked on', () => {
    expect(show(at('waiting')).button.disabled).toBe(false);
  });

  it.each(['queued', 'processing'] as const)('is off while it is %s', (status) => {
    expect(show(at(status)).button.disabled).toBe(true);
  });
});
