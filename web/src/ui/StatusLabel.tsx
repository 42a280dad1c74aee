import type { ReactNode } from 'react';
import type { Status } from '../api/types';
import { AlertIcon, CheckIcon, ClockIcon, StopIcon, WorkingIcon } from './icons';
import classes from './ui.module.css';

export const statusTexts: Record<Status, string> = {
  queued: 'Waiting',
  processing: 'Working',
  ready: 'Ready',
  failed: 'Failed',
};

/** How a state looks: those of an image, and `off` for what was ended on purpose. */
export type Look = Status | 'off';

const ICONS = { queued: ClockIcon, processing: WorkingIcon, ready: CheckIcon, failed: AlertIcon, off: StopIcon };

/** Where something stands, by shape and by word; colour only adds to it. */
export function Mark({ look, children }: { look: Look; children: ReactNode }) {
  const Icon = ICONS[look];
  return (
    <span className={classes.status} data-status={look}>
      <Icon size={14} />
      {children}
    </span>
  );
}

export function StatusLabel({ status }: { status: Status }) {
  return <Mark look={status}>{statusTexts[status]}</Mark>;
}
