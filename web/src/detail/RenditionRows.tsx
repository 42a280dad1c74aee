import type { Image, Rendition } from '../api/types';
import { COLOURED } from '../cutout/cutouts';
import { formatBytes, formatDimensions, formatSaved, savedPercent } from '../format/size';
import { StatusLabel } from '../ui/StatusLabel';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';
import { RetryAction, RenditionActions } from './RenditionActions';
import { ORIGINAL } from './view';

export interface Showing {
  isShown: boolean;
  /** Null where browsers can't show it. */
  onShow: (() => void) | null;
}

export function OriginalRow({ image, ...showing }: { image: Image } & Showing) {
  const { width, height, format, bytes, links } = image;
  return (
    <tr data-version={ORIGINAL} data-shown={showing.isShown || undefined}>
      <th scope="row">
        <span className={classes.renditionName}>{ORIGINAL}</span>
        <span className={classes.renditionFacts}>{`${formatDimensions(width, height)} · ${format.toUpperCase()}`}</span>
      </th>
      <td>
        <span className={classes.renditionBytes}>{formatBytes(bytes)}</span>
        <span className={classes.renditionFacts}>{texts.asUploaded}</span>
      </td>
      <td>
        <RenditionActions version={ORIGINAL} url={links.original} shareUrl={null} {...showing} />
      </td>
    </tr>
  );
}

interface RenditionRowProps extends Showing {
  rendition: Rendition;
  originalBytes: number;
  /** Why it failed; null where that is said elsewhere or it did not. */
  reason: string | null;
  onRetry: () => void;
}

export function RenditionRow({ rendition, originalBytes, reason, onRetry, ...showing }: RenditionRowProps) {
  const { preset, status, width, height, format, bytes, url, shareUrl, notice, confidence } = rendition;
  const saved = savedPercent(originalBytes, bytes);
  const ready = status === 'ready';
  return (
    <tr data-version={preset} data-shown={showing.isShown || undefined}>
      <th scope="row">
        <span className={classes.renditionName}>{preset}</span>
        <span className={classes.renditionFacts}>
          {ready && width !== null && height !== null ? (
            `${formatDimensions(width, height)} · ${format?.toUpperCase() ?? ''}`
          ) : (
            <StatusLabel status={status} />
          )}
        </span>
        {ready && confidence !== null && <span className={classes.renditionFacts}>{texts.sure(confidence)}</span>}
        {reason !== null && <span className={classes.renditionError}>{reason}</span>}
        {ready && notice && <span className={classes.renditionNotice}>{notice.detail}</span>}
      </th>
      <td>
        {ready && bytes !== null && <span className={classes.renditionBytes}>{formatBytes(bytes)}</span>}
        {ready && saved !== null && (
          <span className={classes.saved} data-larger={saved < 0 || undefined}>
            {formatSaved(saved)}
          </span>
        )}
      </td>
      <td>
        {ready && url !== null && <RenditionActions version={preset} url={url} shareUrl={shareUrl} {...showing} />}
        {status === 'failed' && preset !== COLOURED && <RetryAction version={preset} onRetry={onRetry} />}
      </td>
    </tr>
  );
}
