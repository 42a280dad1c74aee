import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { deliveriesOptions } from '../api/batchQueries';
import type { DeliveryQuery } from '../api/batches';
import type { Delivery } from '../api/batchTypes';
import { readable } from '../api/problem';
import { formatDate } from '../format/time';
import { LoadMore } from '../ui/LoadMore';
import ui from '../ui/ui.module.css';
import { DeliveryDialog } from './DeliveryDialog';
import { DeliveryStatusLabel } from './DeliveryStatusLabel';
import { outcomeOf } from './outcome';
import { webhookTexts as texts } from './texts';
import classes from './webhook.module.css';

const LIMITED = 4;

interface DeliveriesProps {
  query: DeliveryQuery;
  /** Only the newest few, with a link to all: for a place beside something else. */
  limited?: boolean;
}

/** What was sent, newest first; each opens with its request, its answers and another try. */
export function Deliveries({ query, limited = false }: DeliveriesProps) {
  const found = useInfiniteQuery(deliveriesOptions(query));
  const [open, setOpen] = useState<string | null>(null);
  const all = found.data?.pages.flatMap((page) => page.deliveries) ?? [];
  const shown = limited ? all.slice(0, LIMITED) : all;
  // Beside something else it takes no place where there is nothing to tell.
  if (limited && all.length === 0 && !found.isError) return null;
  return (
    <section className={ui.card} aria-labelledby="deliveries">
      <h2 id="deliveries" className={ui.cardTitle}>
        {limited ? texts.ofThisBatch : texts.deliveries}
      </h2>
      {found.isError && !found.data && (
        <p className={classes.nothing} role="alert">
          {texts.deliveriesFailed(readable(found.error))}
        </p>
      )}
      {found.data && all.length === 0 && <p className={classes.nothing}>{texts.noDeliveries}</p>}
      {shown.length > 0 && (
        <ul className={classes.deliveries}>
          {shown.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} onOpen={() => setOpen(delivery.id)} />
          ))}
        </ul>
      )}
      {!limited && (found.hasNextPage || all.length > LIMITED) && <LoadMore query={found} words={texts} end={texts.endOfDeliveries(all.length)} />}
      {limited && all.length > LIMITED && (
        <Button component={Link} href="/webhooks" variant="subtle" radius="xl" size="compact-md" mt={10} ml={-10}>
          {texts.allDeliveries}
        </Button>
      )}
      {open !== null && <DeliveryDialog id={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function DeliveryRow({ delivery, onOpen }: { delivery: Delivery; onOpen: () => void }) {
  const { event, url, status, createdAt } = delivery;
  return (
    <li>
      <button type="button" className={classes.delivery} onClick={onOpen} aria-label={texts.details(event, url)} data-status={status}>
        <span className={classes.deliveryTop}>
          <span className={classes.event}>{event}</span>
          <DeliveryStatusLabel status={status} />
        </span>
        <span className={classes.url}>{url}</span>
        <span className={classes.deliveryFacts}>
          <span>{outcomeOf(delivery)}</span>
          <span>{formatDate(createdAt)}</span>
        </span>
      </button>
    </li>
  );
}
