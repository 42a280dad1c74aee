import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog';
import classes from './ui.module.css';

/** Dark enough for white letters in both colour schemes. */
const DANGER = '#b3261e';

interface ConfirmDialogProps {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  /** Whether something is lost by it. */
  danger?: boolean;
  pending?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** What there is to choose, between the words and the buttons. */
  children?: ReactNode;
}

/** Asks before something that can't simply be taken back. The way out has the focus. */
export function ConfirmDialog({ title, text, confirm, cancel, danger = true, pending = false, onConfirm, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={classes.dialogText}>{text}</p>
      {children}
      <div className={classes.dialogActions}>
        <Button variant="default" radius="xl" onClick={onClose} data-autofocus>
          {cancel}
        </Button>
        <Button {...(danger ? { color: DANGER } : {})} radius="xl" loading={pending} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
