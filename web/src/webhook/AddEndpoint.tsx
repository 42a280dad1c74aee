import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { webhooksKey } from '../api/batchQueries';
import { batchApi } from '../api/batches';
import type { WebhookEndpoint, WebhookEvent } from '../api/batchTypes';
import { readable } from '../api/problem';
import { isWebAddress } from '../batch/item';
import { useAnnounce } from '../ui/announcer';
import ui from '../ui/ui.module.css';
import { webhookTexts as texts } from './texts';
import classes from './webhook.module.css';

const EVENTS = Object.keys(texts.eventNames) as WebhookEvent[];

export function AddEndpoint() {
  const client = useQueryClient();
  const announce = useAnnounce();
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<WebhookEvent[]>(['batch.completed']);
  const [tried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: () => batchApi.addWebhook(url.trim(), events),
    onSuccess: (endpoint) => {
      client.setQueryData<WebhookEndpoint[]>(webhooksKey, (all) => [endpoint, ...(all ?? []).filter(({ id }) => id !== endpoint.id)]);
      setUrl('');
      setTried(false);
      announce(texts.added);
    },
  });
  const wrongUrl = !isWebAddress(url.trim());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrongUrl && events.length > 0) add.mutate();
  };
  const refusal = add.isError ? texts.addFailed(readable(add.error)) : undefined;
  return (
    <form className={`${ui.card} ${classes.add}`} aria-labelledby="add-endpoint" onSubmit={submit} noValidate>
      <h2 id="add-endpoint" className={ui.cardTitle}>
        {texts.add}
      </h2>
      <TextInput
        type="url"
        label={texts.address}
        description={texts.addressHint}
        placeholder="https://"
        value={url}
        error={tried && wrongUrl ? texts.addressWrong : refusal}
        onChange={(event) => {
          setUrl(event.currentTarget.value);
          add.reset();
        }}
      />
      <Checkbox.Group
        label={texts.events}
        value={events}
        error={tried && events.length === 0 ? texts.eventNeeded : undefined}
        onChange={(chosen) => setEvents(EVENTS.filter((event) => (chosen as string[]).includes(event)))}
      >
        <div className={classes.events}>
          {EVENTS.map((event) => (
            <Checkbox key={event} value={event} label={texts.eventNames[event]} description={event} />
          ))}
        </div>
      </Checkbox.Group>
      <Button type="submit" radius="xl" loading={add.isPending} className={classes.addButton}>
        {texts.addButton}
      </Button>
    </form>
  );
}
