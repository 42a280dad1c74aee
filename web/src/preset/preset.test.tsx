import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { limitsOptions, presetsOptions } from '../api/queries';
import type { Limits, Preset } from '../api/types';
import { Kept } from '../ui/kept';
import { factsOf } from './facts';
import { presetTexts } from './texts';
import { UploadPresetsPanel } from './UploadPresetsPanel';
import { existing, uploadPresets } from './uploadPresets';

const aPreset = (name: string, builtIn = true, format = 'png'): Preset => ({ name, builtIn, operations: [], output: { format } });
const PRESETS = ['thumbnail', 'compressed', 'web'].map((name) => aPreset(name));

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(presetsOptions.queryKey, PRESETS);
  client.setQueryData(limitsOptions.queryKey, { defaultPresets: ['thumbnail', 'web'] } as Limits);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <UploadPresetsPanel />
      </QueryClientProvider>
    </MantineProvider>,
  );
}
const checked = () =>
  screen
    .getAllByRole('checkbox')
    .filter((box) => (box as HTMLInputElement).checked)
    .map((box) => (box as HTMLInputElement).value);

describe('the presets of uploads', () => {
  beforeEach(() => uploadPresets.set(null));

  it('are the server’s until others are chosen, and again when told so', () => {
    show();
    expect(checked()).toEqual(['thumbnail', 'web']);
    fireEvent.click(screen.getByRole('checkbox', { name: 'compressed' }));
    expect(uploadPresets.get()).toEqual(['thumbnail', 'web', 'compressed']);
    fireEvent.click(screen.getByRole('button', { name: presetTexts.asUsual }));
    expect(uploadPresets.get()).toBeNull();
    expect(checked()).toEqual(['thumbnail', 'web']);
  });

  it('are never none', () => {
    uploadPresets.set(['web']);
    show();
    fireEvent.click(screen.getByRole('checkbox', { name: 'web' }));
    expect(screen.getByText(presetTexts.oneNeeded)).toBeTruthy();
    expect(uploadPresets.get()).toEqual(['web']);
    fireEvent.click(screen.getByRole('checkbox', { name: 'compressed' }));
    expect(screen.queryByText(presetTexts.oneNeeded)).toBeNull();
  });

  it('are only those that exist, and the server’s where none does', () => {
    expect(existing(['web', 'gone'], PRESETS)).toEqual(['web']);
    expect(existing(['gone'], PRESETS)).toBeNull();
    expect(existing(['gone'], undefined)).toEqual(['gone']);
    expect(existing(null, PRESETS)).toBeNull();
  });
});

describe('what the browser keeps', () => {
  const read = (kept: unknown) => (typeof kept === 'number' ? kept : null);

  it('is there after a reload, and gone when given up', () => {
    new Kept<number>('key', read).set(7);
    const again = new Kept<number>('key', read);
    expect(again.get()).toBe(7);
    again.set(null);
    expect(new Kept<number>('key', read).get()).toBeNull();
  });

  it.each(['{', '"text"', 'null'])('is nothing where %s stands', (text) => {
    window.localStorage.setItem('key', text);
    expect(new Kept<number>('key', read).get()).toBeNull();
  });
});

describe('the words of a preset', () => {
  it('say what is built in, else the format', () => {
    expect(factsOf(aPreset('web'))).toMatch(/^WebP/);
    expect(factsOf(aPreset('web', false, 'jpeg'))).toBe('JPEG, your own preset');
    expect(presetTexts.makes(['thumbnail', 'web'])).toBe('Makes thumbnail and web');
  });
});
