import { ActionIcon, Button } from '@mantine/core';
import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { AlertIcon, CloseIcon } from './icons';
import classes from './ui.module.css';

export interface ToastAction {
  label: string;
  /** Whether it takes back what was just done; Ctrl + Z does the same then. */
  undoes?: boolean;
  run: () => void;
}

export interface Toast {
  text: string;
  tone?: 'plain' | 'error';
  action?: ToastAction;
}

type KeptToast = Toast & { id: number };

const UNDO_KEYS = { title: 'Ctrl + Z', 'aria-keyshortcuts': 'Control+Z Meta+Z' };
const SHOWN_MS = 10_000;
const AT_A_TIME = 3;

const ShowContext = createContext<(toast: Toast) => void>(() => undefined);
const ToastsContext = createContext<{ toasts: KeptToast[]; drop: (id: number) => void }>({
  toasts: [],
  drop: () => undefined,
});

/**
 * Shows a short message: for ten seconds, longer while the pointer or the focus is on it. One that offers something stays until that
 * is taken or it is closed, as nobody has to be quick.
 */
export const useToast = () => useContext(ShowContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<KeptToast[]>([]);
  const show = useCallback((toast: Toast) => {
    setToasts((all) => withRoom([...all, { ...toast, id: (all.at(-1)?.id ?? 0) + 1 }]));
  }, []);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const list = useMemo(() => ({ toasts, drop }), [toasts, drop]);
  return (
    <ShowContext value={show}>
      <ToastsContext value={list}>{children}</ToastsContext>
    </ShowContext>
  );
}

/**
 * At most three: the oldest go first, of those those that offer nothing. Of those that undo only the last one, as they stay and would
 * cover what is below them.
 */
function withRoom(all: KeptToast[]): KeptToast[] {
  const last = all.at(-1);
  const toasts = last?.action?.undoes ? all.filter((toast) => toast === last || !toast.action?.undoes) : all;
  if (toasts.length <= AT_A_TIME) return toasts;
  const out = toasts.slice(0, -1).find(({ action }) => !action) ?? toasts[0];
  return toasts.filter((toast) => toast !== out);
}

export function Toasts() {
  const { toasts, drop } = useContext(ToastsContext);
  useEffect(() => {
    // They stand behind everything else, so keys alone would take long to get there.
    const undo = (event: KeyboardEvent) => {
      const last = toasts.findLast(({ action }) => action?.undoes);
      if (!last || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      // A field has its own way to undo what was typed.
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      event.preventDefault();
      last.action?.run();
      drop(last.id);
    };
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, [toasts, drop]);
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
    if (held || action) return undefined;
    const timer = setTimeout(onEnd, SHOWN_MS);
    return () => clearTimeout(timer);
    // A new onEnd at every render must not start the ten seconds anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [held, action]);
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
          {...(action.undoes ? UNDO_KEYS : {})}
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
