import { ActionIcon, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { CloseIcon } from './icons';
import classes from './ui.module.css';

interface DialogProps {
  title: string;
  /** Width in CSS pixels, where the screen has them. */
  size?: number;
  fullScreen?: boolean;
  /** What the button at the top says; without it there is none. */
  close?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A window over the page. Mantine's own head would be a second banner to screen readers. */
export function Dialog({ title, size = 460, fullScreen = false, close, onClose, children }: DialogProps) {
  return (
    <Modal.Root opened onClose={onClose} size={size} fullScreen={fullScreen} centered={!fullScreen} transitionProps={{ duration: 120 }}>
      <Modal.Overlay />
      <Modal.Content radius={fullScreen ? 0 : 'lg'} aria-label={title}>
        <div className={classes.dialog}>
          <div className={classes.dialogHead}>
            <h2 className={classes.dialogTitle}>{title}</h2>
            {close !== undefined && (
              <ActionIcon variant="subtle" color="gray" size={36} radius="xl" aria-label={close} onClick={onClose}>
                <CloseIcon />
              </ActionIcon>
            )}
          </div>
          {children}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
