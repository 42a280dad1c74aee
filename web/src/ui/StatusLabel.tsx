import type { Status } from '../api/types';
import { AlertIcon, CheckIcon, ClockIcon, WorkingIcon } from './icons';
import classes from './ui.module.css';

export const statusTexts: Record<Status, string> = {
  queued: 'Waiting',
  processing: 'Working',
  ready: 'Ready',
  failed: 'Failed',
};

const ICONS = { queued: ClockIcon, processing: WorkingIcon, ready: CheckIcon, failed: AlertIcon };

/** Where something stands, by shape and by word; colour only adds to it. */
export function StatusLabel({ status }: { status: Status }) {
  const Icon = ICONS[status];
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={14} />
      {statusTexts[status]}
    </span>
  );
}
