import { Button } from '@mantine/core';
import type { Describing } from '../api/types';
import { AlertIcon, HourglassIcon, RetryIcon } from '../ui/icons';
import { Mark } from '../ui/StatusLabel';
import ui from '../ui/ui.module.css';
import classes from './description.module.css';
import { descriptionTexts as texts } from './descriptionTexts';

interface DescribingStateProps {
  describing: Describing;
  busy: boolean;
  onRetry: () => void;
}

/** Where the describing stands, and what can be done where it doesn't go on. */
export function DescribingState({ describing: { status, until, error }, busy, onRetry }: DescribingStateProps) {
  return (
    <div role="status" className={classes.state} data-quiet={status === 'none' || status === 'ready' || undefined}>
      {status === 'ready' && <span className={ui.hidden}>{texts.ready}</span>}
      {(status === 'queued' || status === 'processing') && <Mark look={status}>{texts[status]}</Mark>}
      {status === 'waiting' && (
        <div className={classes.held}>
          <HourglassIcon size={18} />
          <div>
            <strong>{texts.waiting(error?.code ?? '')}</strong>
            {error && <p>{error.detail}</p>}
            {until !== null && <p>{texts.goesOn(until)}</p>}
          </div>
        </div>
      )}
      {status === 'failed' && (
        <div className={classes.held} data-failed>
          <AlertIcon size={18} />
          <div>
            <strong>{texts.failed}</strong>
            {error && <p>{error.detail}</p>}
            <Button size="xs" radius="xl" variant="default" leftSection={<RetryIcon size={14} />} loading={busy} onClick={onRetry}>
              {texts.tryAgain}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
