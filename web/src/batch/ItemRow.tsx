import { memo } from 'react';
import { Link } from 'wouter';
import type { BatchItem } from '../api/batchTypes';
import { formatBytes } from '../format/size';
import { PictureIcon } from '../ui/icons';
import classes from './batch.module.css';
import { ItemStatusLabel } from './BatchStatusLabel';
import { isWebAddress, previewOf, titleOf } from './item';
import { batchTexts as texts } from './texts';

/** One image of the list: which, from where, how it went, and what came of it. */
export const ItemRow = memo(function ItemRow({ item, owned }: { item: BatchItem; owned: boolean }) {
  const { row, url, reference, status, error, image, renditions } = item;
  const title = titleOf(item);
  return (
    <li className={classes.item} data-status={status} data-row={row}>
      <span className={classes.itemRow}>{texts.row(row)}</span>
      <Preview item={item} />
      <span className={classes.itemMain}>
        <span className={classes.itemTitle} title={title}>
          {owned && image !== null ? <Link href={`/images/${image}`}>{title}</Link> : title}
          {reference !== null && <span className={classes.muted}> {reference}</span>}
        </span>
        <Source url={url} />
      </span>
      <span className={classes.itemEnd}>
        <ItemStatusLabel status={status} />
        {error && <span className={classes.itemError}>{error.detail}</span>}
        {renditions.length > 0 && (
          <span className={classes.results}>
            {renditions.map(({ preset, url: result, bytes }) => (
              <a key={preset} href={result} target="_blank" rel="noreferrer" aria-label={texts.openRendition(preset, bytes)}>
                {preset} <span className={classes.muted}>{formatBytes(bytes)}</span>
              </a>
            ))}
          </span>
        )}
      </span>
    </li>
  );
});

function Source({ url }: { url: string }) {
  if (!isWebAddress(url)) return <span className={classes.source}>{url}</span>;
  return (
    <a className={classes.source} href={url} target="_blank" rel="noreferrer" title={url} aria-label={texts.source(url)}>
      {url.replace(/^https?:\/\//i, '')}
    </a>
  );
}

function Preview({ item }: { item: BatchItem }) {
  const preview = previewOf(item);
  return (
    <span className={classes.thumb}>
      {preview ? (
        <img src={preview.url} width={preview.width} height={preview.height} alt="" loading="lazy" decoding="async" />
      ) : (
        <PictureIcon size={20} />
      )}
    </span>
  );
}
