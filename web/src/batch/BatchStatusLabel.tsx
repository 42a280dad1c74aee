import type { BatchStatus, ItemStatus } from '../api/batchTypes';
import { type Look, Mark } from '../ui/StatusLabel';
import { batchStatusTexts, itemStatusTexts } from './texts';

const LOOKS: Record<BatchStatus | ItemStatus, Look> = {
  queued: 'queued',
  processing: 'processing',
  completed: 'ready',
  succeeded: 'ready',
  failed: 'failed',
  cancelled: 'off',
};

export function BatchStatusLabel({ status }: { status: BatchStatus }) {
  return <Mark look={LOOKS[status]}>{batchStatusTexts[status]}</Mark>;
}

export function ItemStatusLabel({ status }: { status: ItemStatus }) {
  return <Mark look={LOOKS[status]}>{itemStatusTexts[status]}</Mark>;
}
