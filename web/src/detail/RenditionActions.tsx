import { ActionIcon, Tooltip } from '@mantine/core';
import { downloadUrl } from '../api/client';
import { DownloadIcon, EyeIcon, LinkIcon, RetryIcon } from '../ui/icons';
import { useCopy } from '../ui/useCopy';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';
import type { Showing } from './RenditionRows';

const LOOK = { variant: 'subtle', color: 'gray', size: 34, radius: 'xl' } as const;

interface RenditionActionsProps extends Showing {
  version: string;
  url: string;
  /** The address for others, whole or within this server; null where there is none. */
  shareUrl: string | null;
}

export function RenditionActions({ version, url, shareUrl, isShown, onShow }: RenditionActionsProps) {
  const copy = useCopy();
  return (
    <span className={classes.renditionActions}>
      {onShow && (
        <Tooltip label={texts.show(version)}>
          <ActionIcon
            {...LOOK}
            {...(isShown ? { variant: 'light', color: 'mill' } : {})}
            aria-label={texts.show(version)}
            aria-pressed={isShown}
            onClick={onShow}
          >
            <EyeIcon />
          </ActionIcon>
        </Tooltip>
      )}
      {shareUrl !== null && (
        <Tooltip label={texts.copyLink(version)}>
          <ActionIcon
            {...LOOK}
            aria-label={texts.copyLink(version)}
            onClick={() => copy(new URL(shareUrl, window.location.href).href, texts.copied)}
          >
            <LinkIcon />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={texts.download(version)}>
        <ActionIcon {...LOOK} component="a" href={downloadUrl(url)} download aria-label={texts.download(version)}>
          <DownloadIcon />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

export function RetryAction({ version, onRetry }: { version: string; onRetry: () => void }) {
  return (
    <span className={classes.renditionActions}>
      <Tooltip label={texts.retryRendition(version)}>
        <ActionIcon {...LOOK} aria-label={texts.retryRendition(version)} onClick={onRetry}>
          <RetryIcon />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
