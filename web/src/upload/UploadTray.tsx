import { ActionIcon, Button, Progress } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useRoute } from 'wouter';
import { ChevronDownIcon, ChevronUpIcon, CloseIcon } from '../ui/icons';
import { useUploadQueue, useUploads } from './context';
import { uploadTexts as texts } from './texts';
import classes from './upload.module.css';
import { UploadRow } from './UploadRow';
import { worthShowing } from './uploads';

/** Rows shown at most; each holds a picture in memory. */
const MOST_ROWS = 40;

/** What is being uploaded: all together in the head, each on its own below. */
export function UploadTray() {
  const queue = useUploadQueue();
  const { uploads, summary } = useUploads();
  const [lookingAtOne] = useRoute('/images/:id');
  // Null: open while something is under way or went wrong, folded when all is well or it would cover an image's facts.
  const [choice, setChoice] = useState<boolean | null>(null);
  const shown = useMemo(() => worthShowing(uploads, MOST_ROWS), [uploads]);
  const onRemove = useCallback((id: number) => queue.remove(id), [queue]);
  const onRetry = useCallback((id: number) => queue.retry(id), [queue]);
  if (summary.total === 0) return null;

  const worthALook = summary.active > 0 || summary.refused + summary.failed + summary.duplicates > 0;
  const open = choice ?? (worthALook && !lookingAtOne);
  return (
    <section className={classes.tray} aria-label={texts.tray}>
      <Head open={open} onToggle={() => setChoice(!open)} onClose={() => { setChoice(null); queue.clearEnded(); }} />
      {open && (
        <>
          <ul className={classes.rows}>
            {shown.map((upload) => (
              <UploadRow key={upload.id} upload={upload} onRemove={onRemove} onRetry={onRetry} />
            ))}
            {uploads.length > shown.length && <li className={classes.more}>{texts.more(uploads.length - shown.length)}</li>}
          </ul>
          {(summary.active > 1 || summary.failed > 0) && (
            <div className={classes.trayActions}>
              {summary.failed > 0 && (
                <Button size="compact-sm" variant="light" onClick={() => queue.retryFailed()}>
                  {texts.retryFailed}
                </Button>
              )}
              {summary.active > 1 && (
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => queue.cancelAll()}>
                  {texts.cancelAll}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Head({ open, onToggle, onClose }: { open: boolean; onToggle: () => void; onClose: () => void }) {
  const { summary, secondsLeft } = useUploads();
  const problems = texts.problems(summary);
  const left = summary.active > 0 && secondsLeft !== null ? texts.left(secondsLeft) : '';
  const percent = summary.totalBytes === 0 ? 0 : Math.round((summary.sentBytes / summary.totalBytes) * 100);
  return (
    <div className={classes.head}>
      <div className={classes.headText}>
        <strong>{texts.title(summary)}</strong>
        <span className={classes.headDetail}>{[left, problems].filter((text) => text !== '').join(' · ')}</span>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={open ? texts.collapse : texts.expand}
        aria-expanded={open}
        onClick={onToggle}
      >
        {open ? <ChevronDownIcon /> : <ChevronUpIcon />}
      </ActionIcon>
      {summary.active === 0 && (
        <ActionIcon variant="subtle" color="gray" aria-label={texts.close} onClick={onClose}>
          <CloseIcon />
        </ActionIcon>
      )}
      {summary.active > 0 && (
        <Progress.Root className={classes.overall} size={3} radius={0}>
          <Progress.Section value={percent} aria-label={texts.overall} />
        </Progress.Root>
      )}
    </div>
  );
}
