import { Button } from '@mantine/core';
import type { Cause } from '../api/types';
import { AlertIcon, RetryIcon } from '../ui/icons';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';

interface FailedNoticeProps {
  error: Cause | null;
  busy: boolean;
  /** Null where there is nothing to try again. */
  onRetry: (() => void) | null;
}

export function FailedNotice({ error, busy, onRetry }: FailedNoticeProps) {
  return (
    <div className={classes.failed} role="alert">
      <AlertIcon size={20} />
      <div>
        <strong>{texts.failedTitle}</strong>
        {error && <p>{error.detail}</p>}
        <p>{texts.whatNext(error?.code ?? '')}</p>
        {onRetry && (
          <Button size="xs" radius="xl" variant="default" leftSection={<RetryIcon size={14} />} loading={busy} onClick={onRetry}>
            {texts.tryAgain}
          </Button>
        )}
      </div>
    </div>
  );
}
