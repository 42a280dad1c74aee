import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Image } from '../api/types';
import { aRendition, anImage } from '../test/images';
import { PATIENT } from '../test/patient';
import { ToastProvider } from '../ui/toasts';
import { Renditions } from './Renditions';

function show(image: Image) {
  const onShow = vi.fn();
  const onRetry = vi.fn();
  render(
    <MantineProvider env="test">
      <ToastProvider>
        <Renditions image={image} shown="web" onShow={onShow} onRetry={onRetry} />
      </ToastProvider>
    </MantineProvider>,
  );
  const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));
  return { onShow, onRetry, row };
}

const image = anImage({
  bytes: 1_000_000,
  renditions: [
    aRendition({ preset: 'web', width: 1600, height: 1200, format: 'webp', bytes: 160_000 }),
    aRendition({ preset: 'huge', width: 4000, height: 3000, format: 'tiff', bytes: 1_500_000 }),
    aRendition({
      preset: 'cutout',
      status: 'failed',
      width: null,
      height: null,
      format: null,
      bytes: null,
      url: null,
      error: { code: 'no-subject', detail: 'No subject was found.' },
    }),
    aRendition({ preset: 'later', status: 'queued', width: null, height: null, format: null, bytes: null, url: null }),
  ],
});

describe('the table of renditions', () => {
  it('compares each with the original', () => {
    const { row } = show(image);
    expect(row('original').getByText('1 MB')).toBeTruthy();
    expect(row('web').getByText('1600 × 1200 · WEBP')).toBeTruthy();
    expect(row('web').getByText('84% smaller')).toBeTruthy();
    expect(row('huge').getByText('50% larger')).toBeTruthy();
  });

  it('offers to save, to copy, and to show what a browser can show', () => {
    const { row, onShow } = show(image);
    const download = row('web').getByRole('link', { name: 'Download web' });
    expect(download.getAttribute('href')).toBe('/api/v1/images/a/renditions/web?download');
    expect(row('web').getByRole('button', { name: 'Show web' }).getAttribute('aria-pressed')).toBe('true');
    expect(row('huge').queryByRole('button', { name: 'Show huge' })).toBeNull();
    fireEvent.click(row('original').getByRole('button', { name: 'Show original' }));
    expect(onShow).toHaveBeenCalledWith('original');
  });

  it('copies the address that others can open, and none of the original, which is its owner’s', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const { row } = show(image);
    fireEvent.click(row('web').getByRole('button', { name: 'Copy link to web' }));
    await vi.waitFor(() => expect(writeText).toHaveBeenCalledWith(`${window.location.origin}/api/v1/images/a/renditions/web?signature=s`), PATIENT);
    expect(row('original').queryByRole('button', { name: 'Copy link to original' })).toBeNull();
    vi.unstubAllGlobals();
  });

  it('says why one failed, and makes it again', () => {
    const { row, onRetry } = show(image);
    expect(row('cutout').getByText('No subject was found.')).toBeTruthy();
    fireEvent.click(row('cutout').getByRole('button', { name: 'Make cutout again' }));
    expect(onRetry).toHaveBeenCalledWith('cutout');
  });

  it('offers nothing for one that isn’t made yet', () => {
    const { row } = show(image);
    expect(row('later').getByText('Waiting')).toBeTruthy();
    expect(row('later').queryByRole('link')).toBeNull();
    expect(row('later').queryByRole('button')).toBeNull();
  });
});
