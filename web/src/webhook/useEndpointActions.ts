import { useMutation, useQueryClient } from '@tanstack/react-query';
import { webhooksKey } from '../api/batchQueries';
import { batchApi } from '../api/batches';
import type { WebhookEdit, WebhookEndpoint } from '../api/batchTypes';
import { readable } from '../api/problem';
import { useToast } from '../ui/toasts';
import { webhookTexts as texts } from './texts';

/** What can be done to an endpoint. Each shows its result at once and says what went wrong. */
export function useEndpointActions({ id }: WebhookEndpoint) {
  const client = useQueryClient();
  const toast = useToast();
  const refresh = () => client.invalidateQueries({ queryKey: webhooksKey });
  const complain = (text: (reason: string) => string) => (error: unknown) => {
    toast({ text: text(readable(error)), tone: 'error' });
    void refresh();
  };
  const edit = useMutation({
    mutationFn: (change: WebhookEdit) => batchApi.editWebhook(id, change),
    onSuccess: (changed) =>
      client.setQueryData<WebhookEndpoint[]>(webhooksKey, (all) => all?.map((one) => (one.id === id ? changed : one))),
    onError: complain(texts.editFailed),
  });
  const remove = useMutation({
    mutationFn: () => batchApi.removeWebhook(id),
    onSuccess: () => {
      client.setQueryData<WebhookEndpoint[]>(webhooksKey, (all) => all?.filter((one) => one.id !== id));
      toast({ text: texts.removed });
    },
    onError: complain(texts.removeFailed),
  });
  const reveal = useMutation({
    mutationFn: () => batchApi.secret(id),
    onError: complain(texts.secretFailed),
  });
  const rotate = useMutation({
    mutationFn: () => batchApi.rotateSecret(id),
    onSuccess: ({ previousValidUntil }) => toast({ text: texts.rotated(previousValidUntil) }),
    onError: complain(texts.rotateFailed),
  });
  return { edit, remove, reveal, rotate };
}
