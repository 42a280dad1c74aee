import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WebhookEndpoint } from '../api/batchTypes';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Mark } from '../ui/StatusLabel';
import { SecretField } from './SecretField';
import { webhookTexts as texts } from './texts';
import { useEndpointActions } from './useEndpointActions';
import classes from './webhook.module.css';

const LOOK = { variant: 'subtle', color: 'gray', radius: 'xl', size: 'compact-sm', fw: 540 } as const;

/** One endpoint with its state, its events and what can be done to it. */
export function EndpointCard({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { url, events, scope, status, disabledReason, createdAt } = endpoint;
  const { edit, remove, reveal, rotate } = useEndpointActions(endpoint);
  const [asking, setAsking] = useState<'rotate' | 'remove' | null>(null);
  // The secret of its creation is shown as long as this page is open.
  const [secret, setSecret] = useState(endpoint.secret ?? null);
  const on = status === 'enabled';
  const label = (action: string) => texts.actionFor(action, url);
  return (
    <li className={classes.endpoint} data-endpoint={url}>
      <div className={classes.endpointTop}>
        <span className={classes.endpointUrl}>{url}</span>
        <Mark look={on ? 'ready' : 'off'}>{on ? texts.enabled : texts.disabled}</Mark>
      </div>
      <p className={classes.muted}>
        {scope === 'batch' ? texts.ofBatch : events.map((event) => texts.eventNames[event]).join(', ')} · {texts.since(createdAt)}
      </p>
      {disabledReason !== null && <p className={classes.error}>{disabledReason}</p>}
      {secret !== null && <SecretField secret={secret} url={url} />}
      <div className={classes.endpointActions}>
        {secret === null ? (
          <Button {...LOOK} aria-label={label(texts.showSecret)} loading={reveal.isPending} onClick={() => reveal.mutate(undefined, { onSuccess: setSecret })}>
            {texts.showSecret}
          </Button>
        ) : (
          <Button {...LOOK} aria-label={label(texts.hideSecret)} onClick={() => setSecret(null)}>
            {texts.hideSecret}
          </Button>
        )}
        <Button {...LOOK} aria-label={label(texts.rotate)} onClick={() => setAsking('rotate')}>
          {texts.rotate}
        </Button>
        <Button
          {...LOOK}
          aria-label={label(on ? texts.disable : texts.enable)}
          loading={edit.isPending}
          onClick={() => edit.mutate({ status: on ? 'disabled' : 'enabled' })}
        >
          {on ? texts.disable : texts.enable}
        </Button>
        <Button {...LOOK} className={classes.danger} aria-label={label(texts.remove)} onClick={() => setAsking('remove')}>
          {texts.remove}
        </Button>
      </div>
      {asking === 'rotate' && (
        <ConfirmDialog
          title={texts.rotateTitle}
          text={texts.rotateText}
          confirm={texts.rotate}
          cancel={texts.keepSecret}
          danger={false}
          pending={rotate.isPending}
          onConfirm={() => rotate.mutate(undefined, { onSuccess: (made) => setSecret(made.secret), onSettled: () => setAsking(null) })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          title={texts.removeTitle}
          text={texts.removeText(url)}
          confirm={texts.remove}
          cancel={texts.keep}
          pending={remove.isPending}
          onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsking(null) })}
          onClose={() => setAsking(null)}
        />
      )}
    </li>
  );
}
