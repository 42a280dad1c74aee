import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastProvider, Toasts, useToast } from './toasts';

const undo = vi.fn();

function Deleter() {
  const toast = useToast();
  return (
    <>
      <button type="button" onClick={() => toast({ text: 'cat.jpg deleted', action: { label: 'Undo', undoes: true, run: undo } })}>
        Delete
      </button>
      <button type="button" onClick={() => toast({ text: 'Link copied' })}>
        Copy
      </button>
      <button type="button" onClick={() => toast({ text: 'Spring is done', action: { label: 'Open', run: undo } })}>
        Show me
      </button>
      <input aria-label="Search" />
    </>
  );
}

describe('a message', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    undo.mockReset();
    render(
      <MantineProvider env="test">
        <ToastProvider>
          <Deleter />
          <Toasts />
        </ToastProvider>
      </MantineProvider>,
    );
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function wait(ms: number): void {
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  }

  it('goes after ten seconds', () => {
    fireEvent.click(screen.getByText('Copy'));
    wait(9_900);
    expect(screen.queryByText('Link copied')).toBeTruthy();
    wait(200);
    expect(screen.queryByText('Link copied')).toBeNull();
  });

  it('stays until it is closed where it offers something', () => {
    fireEvent.click(screen.getByText('Delete'));
    wait(3_600_000);
    fireEvent.click(screen.getByRole('button', { name: 'Close message' }));
    expect(screen.queryByText('cat.jpg deleted')).toBeNull();
    expect(undo).not.toHaveBeenCalled();
  });

  it('stays while somebody is at it', () => {
    fireEvent.click(screen.getByText('Copy'));
    fireEvent.focus(screen.getByRole('button', { name: 'Close message' }));
    wait(60_000);
    expect(screen.queryByText('Link copied')).toBeTruthy();
    fireEvent.blur(screen.getByRole('button', { name: 'Close message' }));
    wait(10_100);
    expect(screen.queryByText('Link copied')).toBeNull();
  });

  it('runs its action once and goes', () => {
    fireEvent.click(screen.getByText('Delete'));
    fireEvent.click(screen.getByText('Undo'));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('cat.jpg deleted')).toBeNull();
  });

  it('is one of three at most, and makes room for others first where it offers nothing', () => {
    fireEvent.click(screen.getByText('Show me'));
    for (let i = 0; i < 3; i += 1) fireEvent.click(screen.getByText('Copy'));
    expect(screen.getAllByText('Link copied')).toHaveLength(2);
    expect(screen.queryByText('Spring is done')).toBeTruthy();
    for (let i = 0; i < 3; i += 1) fireEvent.click(screen.getByText('Show me'));
    expect(screen.queryByText('Link copied')).toBeNull();
    expect(screen.getAllByText('Spring is done')).toHaveLength(3);
  });

  it('stays alone of those that undo', () => {
    for (let i = 0; i < 2; i += 1) fireEvent.click(screen.getByText('Delete'));
    fireEvent.click(screen.getByText('Copy'));
    expect(screen.getAllByText('cat.jpg deleted')).toHaveLength(1);
    expect(screen.queryByText('Link copied')).toBeTruthy();
  });

  it('is undone by Ctrl + Z, once, but not while somebody types', () => {
    fireEvent.click(screen.getByText('Delete'));
    fireEvent.click(screen.getByText('Copy'));
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Search' }), { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'z' });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, shiftKey: true });
    expect(undo).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'z', metaKey: true });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('cat.jpg deleted')).toBeNull();
    expect(screen.queryByText('Link copied')).toBeTruthy();
  });
});
