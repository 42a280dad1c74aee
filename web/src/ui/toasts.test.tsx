import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastProvider, Toasts, useToast } from './toasts';

const undo = vi.fn();

function Deleter() {
  const toast = useToast();
  return (
    <button type="button" onClick={() => toast({ text: 'cat.jpg deleted', action: { label: 'Undo', run: undo } })}>
      Delete
    </button>
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
    fireEvent.click(screen.getByText('Delete'));
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
    wait(9_900);
    expect(screen.queryByText('cat.jpg deleted')).toBeTruthy();
    wait(200);
    expect(screen.queryByText('cat.jpg deleted')).toBeNull();
  });

  it('stays while somebody is at it', () => {
    fireEvent.focus(screen.getByText('Undo'));
    wait(60_000);
    expect(screen.queryByText('cat.jpg deleted')).toBeTruthy();
    fireEvent.blur(screen.getByText('Undo'));
    wait(10_100);
    expect(screen.queryByText('cat.jpg deleted')).toBeNull();
  });

  it('runs its action once and goes', () => {
    fireEvent.click(screen.getByText('Undo'));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('cat.jpg deleted')).toBeNull();
  });

  it('is one of three at most', () => {
    for (let i = 0; i < 4; i += 1) fireEvent.click(screen.getByText('Delete'));
    expect(screen.getAllByText('cat.jpg deleted')).toHaveLength(3);
  });
});
