import { ActionIcon, Button } from '@mantine/core';
import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { AlertIcon, CloseIcon } from './icons';
import classes from './ui.module.css';

export interface Toast {
  text: string;
  tone?: 'plain' | 'error';
  action?: { label: string; run: () => void };
}

type KeptToast = Toast & { id: number };

const SHOWN_MS = 10_000;
const AT_A_TIME = 3;

const ShowContext = createContext<(toast: Toast) => void>(() => undefined);
const ToastsContext = createContext<{ toasts: KeptToast[]; drop: (id: number) => void }>({
  toasts: [],
  drop: () => undefined,
});

/** Shows a short message for ten seconds; longer while the pointer or the focus is on it. */
export const useToast = () => useContext(ShowContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<KeptToast[]>([]);
  const show = useCallback((toast: Toast) => {
    setToasts((all) => [...all, { ...toast, id: (all.at(-1)?.id ?? 0) + 1 }].slice(-AT_A_TIME));
  }, []);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const list = useMemo(() => ({ toasts, drop }), [toasts, drop]);
  return (
    <ShowContext value={show}>
      <ToastsContext value={list}>{children}</ToastsContext>
    </ShowContext>
  );
}

export function Toasts() {
  const { toasts, drop } = useContext(ToastsContext);
  return (
    <div className={classes.toasts} role="status">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onEnd={() => drop(toast.id)} />
      ))}
    </div>
  );
}

function ToastCard({ toast: { text, tone = 'plain', action }, onEnd }: { toast: Toast; onEnd: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onEnd, SHOWN_MS);
    return () => clearTimeout(timer);
    // A new onEnd at every render must not start the ten seconds anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [held]);
  return (
    // The handlers only hold the message while somebody is at it; there is nothing to operate here.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.toast}
      data-tone={tone}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'error' && <AlertIcon />}
      <span className={classes.toastText}>{text}</span>
      {action && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            action.run();
            onEnd();
          }}
        >
          {action.label}
        </Button>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label="Close message" onClick={onEnd}>
        <CloseIcon size={16} />
      </ActionIcon>
    </div>
  );
}
