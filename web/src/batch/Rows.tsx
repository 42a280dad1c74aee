import { Button, Skeleton } from '@mantine/core';
import { memo, useCallback } from 'react';
import { useSearchParams } from 'wouter';
import type { Batch, BatchItem, ItemStatus } from '../api/batchTypes';
import { readable } from '../api/problem';
import { LoadMore } from '../ui/LoadMore';
import { OffScreen } from '../ui/OffScreen';
import { Pills } from '../ui/Pills';
import ui from '../ui/ui.module.css';
import classes from './batch.module.css';
import { ItemRow } from './ItemRow';
import { batchTexts as texts, itemStatusTexts } from './texts';
import { useItems } from './useItems';

const STATUSES: readonly ItemStatus[] = ['failed', 'succeeded', 'processing', 'queued', 'cancelled'];
/** The height of a row, about; see .item. */
const ROW_PX = 68;
/** Drawn at once; the pages after it when they come near the screen. */
const FIRST_PAGES = 1;

const MORE_WORDS = { loadMore: texts.loadMore, moreFailed: texts.moreRowsFailed, tryAgain: texts.tryAgain };

/** Which rows are shown, as the address says, so that “the failed” can be shared and survives a reload. */
function useRowFilter() {
  const [params, setParams] = useSearchParams();
  const status = STATUSES.find((known) => known === params.get('status')) ?? null;
  const change = useCallback(
    (next: ItemStatus | null) => setParams(next === null ? {} : { status: next }, { replace: true }),
    [setParams],
  );
  return { status, change };
}

/** The images of the batch in the order of its list. */
export function Rows({ batch }: { batch: Batch }) {
  const { status, change } = useRowFilter();
  const { counts } = batch;
  const number = (n: number) => n.toLocaleString('en');
  const choices = [
    { value: 'all' as const, label: `${texts.all} ${number(counts.total)}` },
    ...STATUSES.filter((state) => counts[state] > 0 || state === status || state === 'failed').map((state) => ({
      value: state,
      label: `${itemStatusTexts[state]} ${number(counts[state])}`,
    })),
  ];
  return (
    <section className={classes.rows} aria-labelledby="rows">
      <div className={classes.rowsHead}>
        <h2 id="rows" className={ui.cardTitle}>
          {texts.rows}
        </h2>
        <Pills label={texts.rowFilter} choices={choices} value={status ?? 'all'} onChange={(value) => change(value === 'all' ? null : value)} />
      </div>
      <Items batch={batch} status={status} />
    </section>
  );
}

function Items({ batch, status }: { batch: Batch; status: ItemStatus | null }) {
  const query = useItems(batch, status);
  const { data } = query;
  if (data === undefined) {
    return query.isError ? (
      <p className={classes.nothing} role="alert">
        {texts.rowsFailed}. {readable(query.error)}{' '}
        <Button variant="default" radius="xl" size="compact-md" onClick={() => void query.refetch()}>
          {texts.tryAgain}
        </Button>
      </p>
    ) : (
      <div role="status" aria-label={texts.loadingRows}>
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} height={ROW_PX - 12} mb={12} radius="md" />
        ))}
      </div>
    );
  }
  const total = data.pages.reduce((sum, page) => sum + page.items.length, 0);
  if (total === 0) return <p className={classes.nothing}>{texts.noRows(status)}</p>;
  return (
    <div className={classes.itemsFrame} aria-busy={query.isPlaceholderData}>
      {data.pages.map(({ items }, index) => {
        const from = data.pages.slice(0, index).reduce((sum, page) => sum + page.items.length, 0);
        return (
          // Cursors change as items come to match the filter; the place of a page doesn't.
          <ItemsPage key={index} items={items} from={from} owned={batch.owned} atOnce={index < FIRST_PAGES} />
        );
      })}
      <LoadMore query={query} words={MORE_WORDS} end={texts.endOfRows(total)} />
    </div>
  );
}

interface ItemsPageProps {
  items: readonly BatchItem[];
  /** How many come before. */
  from: number;
  owned: boolean;
  atOnce: boolean;
}

/** Drawn anew only where its own items have changed, however many pages there are. */
const ItemsPage = memo(function ItemsPage({ items, from, owned, atOnce }: ItemsPageProps) {
  return (
    <OffScreen estimate={atOnce ? null : items.length * ROW_PX}>
      <ol className={classes.items} aria-label={texts.rowsFromTo(from + 1, from + items.length)}>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} owned={owned} />
        ))}
      </ol>
    </OffScreen>
  );
});
