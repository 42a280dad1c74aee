import { ActionIcon, Tooltip } from '@mantine/core';
import { downloadUrl } from '../api/client';
import type { Rendition } from '../api/types';
import { formatBytes, formatDimensions, formatSaved, savedPercent } from '../format/size';
import { DownloadIcon, EyeIcon, LinkIcon, RetryIcon } from '../ui/icons';
import { StatusLabel } from '../ui/StatusLabel';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';
import { useCopy } from './useCopy';

interface VersionRowProps {
  rendition: Rendition;
  originalBytes: number;
  isShown: boolean;
  /** Null where browsers can't show it. */
  onShow: (() => void) | null;
  onRetry: () => void;
}

export function VersionRow({ rendition, originalBytes, isShown, onShow, onRetry }: VersionRowProps) {
  const { preset, status, width, height, format, bytes, error } = rendition;
  const saved = savedPercent(originalBytes, bytes);
  const ready = status === 'ready';
  return (
    <tr data-version={preset} data-shown={isShown || undefined}>
      <th scope="row">
        <span className={classes.versionName}>{preset}</span>
        <span className={classes.versionFacts}>
          {ready && width !== null && height !== null ? (
            `${formatDimensions(width, height)} · ${format?.toUpperCase() ?? ''}`
          ) : (
            <StatusLabel status={status} />
          )}
        </span>
        {error && <span className={classes.versionError}>{error.detail}</span>}
      </th>
      <td>
        {ready && bytes !== null && (
          <>
            <span className={classes.versionBytes}>{formatBytes(bytes)}</span>
            {saved !== null && (
              <span className={classes.saved} data-larger={saved < 0 || undefined}>
                {formatSaved(saved)}
              </span>
            )}
          </>
        )}
      </td>
      <td>
        <span className={classes.versionActions}>
          {ready ? (
            <ReadyActions rendition={rendition} isShown={isShown} onShow={onShow} />
          ) : (
            status === 'failed' && <Action label={texts.retryVersion(preset)} Icon={RetryIcon} onClick={onRetry} />
          )}
        </span>
      </td>
    </tr>
  );
}

function ReadyActions({ rendition: { preset, url }, isShown, onShow }: Pick<VersionRowProps, 'rendition' | 'isShown' | 'onShow'>) {
  const copy = useCopy();
  if (url === null) return null;
  return (
    <>
      {onShow && <Action label={texts.show(preset)} Icon={EyeIcon} onClick={onShow} pressed={isShown} />}
      <Action label={texts.copyLink(preset)} Icon={LinkIcon} onClick={() => copy(url)} />
      <Tooltip label={texts.download(preset)}>
        <ActionIcon
          component="a"
          href={downloadUrl(url)}
          download
          variant="subtle"
          color="gray"
          size={34}
          radius="xl"
          aria-label={texts.download(preset)}
        >
          <DownloadIcon />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

interface ActionProps {
  label: string;
  Icon: typeof EyeIcon;
  onClick: () => void;
  pressed?: boolean;
}

function Action({ label, Icon, onClick, pressed }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        color={pressed === true ? 'mill' : 'gray'}
        size={34}
        radius="xl"
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        <Icon />
      </ActionIcon>
    </Tooltip>
  );
}
