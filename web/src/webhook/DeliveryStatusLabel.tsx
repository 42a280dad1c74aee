import type { DeliveryStatus } from '../api/batchTypes';
import { type Look, Mark } from '../ui/StatusLabel';
import { webhookTexts as texts } from './texts';

const LOOKS: Record<DeliveryStatus, Look> = { pending: 'processing', delivered: 'ready', failed: 'failed' };

export function DeliveryStatusLabel({ status }: { status: DeliveryStatus }) {
  return <Mark look={LOOKS[status]}>{texts.deliveryStatus[status]}</Mark>;
}
