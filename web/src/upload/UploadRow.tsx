import { ActionIcon, Progress } from '@mantine/core';
import { memo, useCallback } from 'react';
import { Link } from 'wouter';
import { formatBytes } from '../format/size';
import { AlertIcon, CheckIcon, ClockIcon, CloseIcon, CopiesIcon, PictureIcon, RetryIcon, WorkingIcon } from '../ui/icons';
import { uploadTexts as texts } from './texts';
import classes from './upload.module.css';
import { type Upload, type UploadState, endedWell, isActive } from './uploads';

interface UploadRowProps {
  upload: Upload;
  onRemove: (id: number) => void;
  onRetry: (id: number) => void;
}

export const UploadRow = memo(function UploadRow({ upload, onRemove, onRetry }: UploadRowProps) {
  const { id, file, state } = upload;
  return (
    <li className={classes.row} data-state={state}>
      <Preview file={file} />
      <div className={classes.rowMain}>
        <span className={classes.rowName} title={file.name}>
          {file.name}
        </span>
        <RowState upload={upload} />
        {(state === 'sending' || state === 'checking') && <Bar upload={upload} />}
      </div>
      {endedWell(upload) && upload.imageId !== null && (
        <Link className={classes.open} href={`/images/${upload.imageId}`} state={{ fromGallery: true }}>
          {texts.open}
        </Link>
      )}
      {state === 'failed' && (
        <ActionIcon variant="subtle" color="gray" aria-label={texts.retry(file.name)} onClick={() => onRetry(id)}>
          <RetryIcon size={16} />
        </ActionIcon>
      )}
      {!endedWell(upload) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={isActive(upload) ? texts.cancel(file.name) : texts.dismiss(file.name)}
          onClick={() => onRemove(id)}
        >
          <CloseIcon size={16} />
        </ActionIcon>
      )}
    </li>
  );
});

function Bar({ upload: { file, sent, state } }: { upload: Upload }) {
  const percent = Math.round((sent / Math.max(1, file.size)) * 100);
  return (
    <Progress.Root size={4} mt={6} radius="xl">
      <Progress.Section value={percent} animated={state === 'checking'} aria-label={texts.progressOf(file.name)} />
    </Progress.Root>
  );
}

const ICONS: Record<UploadState, typeof CheckIcon> = {
  waiting: ClockIcon,
  sending: WorkingIcon,
  checking: WorkingIcon,
  done: CheckIcon,
  duplicate: CopiesIcon,
  refused: AlertIcon,
  failed: AlertIcon,
};

function RowState({ upload: { file, state, sent, reason } }: { upload: Upload }) {
  const Icon = ICONS[state];
  const words =
    state === 'sending' ? `${formatBytes(sent)} of ${formatBytes(file.size)}` : state === 'waiting' ? (reason ?? texts.waiting) : texts[state];
  return (
    <span className={classes.rowState}>
      <Icon size={14} />
      <span>
        {words}
        {(state === 'refused' || state === 'failed') && reason !== null && `: ${reason}`}
      </span>
    </span>
  );
}

/** The file itself as a small picture, held only while the row is shown. */
function Preview({ file }: { file: File }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined;
      const url = URL.createObjectURL(file);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [file],
  );
  return (
    <span className={classes.thumb}>
      <PictureIcon size={20} />
      {file.type.startsWith('image/') && (
        <img ref={show} alt="" width={44} height={44} decoding="async" onError={(event) => (event.currentTarget.hidden = true)} />
      )}
    </span>
  );
}
