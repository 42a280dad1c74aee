import { Button, Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deliveriesKey, deliveryOptions } from '../api/batchQueries';
import { batchApi } from '../api/batches';
import type { DeliveryAttempt, DeliveryDetail } from '../api/batchTypes';
import { readable } from '../api/problem';
import { formatDate } from '../format/time';
import { Dialog } from '../ui/Dialog';
import { RetryIcon } from '../ui/icons';
import { Mark } from '../ui/StatusLabel';
import { useToast } from '../ui/toasts';
import { DeliveryStatusLabel } from './DeliveryStatusLabel';
import { outcomeOf, readableBody } from './outcome';
import { webhookTexts as texts } from './texts';
import classes from './webhook.module.css';

/** One delivery: what was sent, what came back each time, and another try. */
export function DeliveryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(deliveryOptions(id));
  const narrow = useMediaQuery('(max-width: 860px)');
  return (
    <Dialog title={query.data?.event ?? texts.delivery} size={760} fullScreen={narrow} close={texts.close} onClose={onClose}>
      {query.data && <Content delivery={query.data} />}
      {!query.data && query.isError && <p role="alert">{texts.deliveriesFailed(readable(query.error))}</p>}
      {query.isPending && (
        <div className={classes.loading} role="status" aria-label={texts.loadingDelivery}>
          <Loader />
        </div>
      )}
    </Dialog>
  );
}

function useReplay(id: string) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () => batchApi.replay(id),
    onSuccess: () => {
      toast({ text: texts.replayed });
      void client.invalidateQueries({ queryKey: deliveryOptions(id).queryKey });
      void client.invalidateQueries({ queryKey: deliveriesKey });
    },
    onError: (error) => toast({ text: texts.replayFailed(readable(error)), tone: 'error' }),
  });
}

function Content({ delivery }: { delivery: DeliveryDetail }) {
  const { id, url, status, request, log } = delivery;
  const replay = useReplay(id);
  return (
    <div className={classes.dialog}>
      <p className={classes.dialogTop}>
        <DeliveryStatusLabel status={status} />
        <span className={classes.muted}>{outcomeOf(delivery)}</span>
      </p>
      <p className={classes.url}>{url}</p>
      <div className={classes.replay}>
        <Button radius="xl" leftSection={<RetryIcon size={16} />} loading={replay.isPending} onClick={() => replay.mutate()}>
          {texts.replay}
        </Button>
        <span className={classes.muted}>{texts.replayHint}</span>
      </div>
      <h3 className={classes.dialogTitle}>{texts.request}</h3>
      <Code label={`${texts.request}, ${texts.headers}`} text={headerLines(request.headers)} />
      <Code label={`${texts.request}, ${texts.body}`} text={readableBody(request.body)} />
      {log.length > 0 && <h3 className={classes.dialogTitle}>{texts.answers}</h3>}
      {/* The last one first: it says why it stands as it does. */}
      {log.map((attempt, index) => <Attempt key={attempt.at} attempt={attempt} number={index + 1} open={index === log.length - 1} />).toReversed()}
    </div>
  );
}

function Attempt({ attempt, number, open }: { attempt: DeliveryAttempt; number: number; open: boolean }) {
  const { at, status, headers, body, durationMs, error } = attempt;
  const good = status !== null && status >= 200 && status < 300;
  const label = texts.attempt(number);
  return (
    <details className={classes.attempt} open={open}>
      <summary>
        <Mark look={good ? 'ready' : 'failed'}>{status === null ? texts.noAnswer : texts.answered(status)}</Mark>
        <span className={classes.muted}>
          {label} · {formatDate(at)} · {texts.milliseconds(durationMs)}
        </span>
      </summary>
      {error !== null && <p className={classes.error}>{error}</p>}
      {Object.keys(headers).length > 0 && <Code label={`${label}, ${texts.headers}`} text={headerLines(headers)} />}
      {status !== null && <Code label={`${label}, ${texts.body}`} text={body === '' ? texts.emptyBody : readableBody(body)} />}
    </details>
  );
}

const headerLines = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

function Code({ label, text }: { label: string; text: string }) {
  return (
    // The focus lets the arrow keys scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={classes.code} tabIndex={0} role="region" aria-label={label}>
      {text}
    </pre>
  );
}
