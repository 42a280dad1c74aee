import { Button } from '@mantine/core';
import { useState } from 'react';
import { hasEnded } from '../api/batchQueries';
import type { Batch } from '../api/batchTypes';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { DownloadIcon, RetryIcon, StopIcon } from '../ui/icons';
import classes from './batch.module.css';
import { batchTexts as texts } from './texts';
import { useBatchActions } from './useBatchActions';

/** Cancel while it runs; afterwards the result and another try. Only the owner changes anything. */
export function BatchActions({ batch }: { batch: Batch }) {
  const { counts, links, owned } = batch;
  const [asking, setAsking] = useState(false);
  const { cancel, retry } = useBatchActions(batch);
  const ended = hasEnded(batch);
  const left = counts.queued + counts.processing;
  return (
    <div className={classes.actions}>
      {owned && ended && counts.failed + counts.cancelled > 0 && (
        <Button variant="light" radius="xl" leftSection={<RetryIcon size={16} />} loading={retry.isPending} onClick={() => retry.mutate()}>
          {texts.retry(counts)}
        </Button>
      )}
      {owned && !ended && (
        <Button variant="default" radius="xl" leftSection={<StopIcon size={16} />} onClick={() => setAsking(true)}>
          {texts.cancel}
        </Button>
      )}
      {counts.failed > 0 && (
        <Button
          component="a"
          href={links.failedResult}
          download
          variant="default"
          radius="xl"
          leftSection={<DownloadIcon size={16} />}
          aria-label={texts.downloadFailedLong}
        >
          {texts.downloadFailed}
        </Button>
      )}
      <Button component="a" href={links.result} download radius="xl" variant={ended ? 'filled' : 'default'} leftSection={<DownloadIcon size={16} />}>
        {texts.download}
      </Button>
      {asking && !ended && (
        <ConfirmDialog
          title={texts.cancelTitle}
          text={texts.cancelText(left)}
          confirm={texts.cancel}
          cancel={texts.keepGoing}
          pending={cancel.isPending}
          onConfirm={() => cancel.mutate(undefined, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
