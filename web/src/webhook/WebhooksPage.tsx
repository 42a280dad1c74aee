import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { webhooksOptions } from '../api/batchQueries';
import type { WebhookEndpoint } from '../api/batchTypes';
import { readable } from '../api/problem';
import { ArrowLeftIcon, CloudOffIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { PageMain } from '../ui/PageMain';
import ui from '../ui/ui.module.css';
import { useTitle } from '../ui/useTitle';
import { AddEndpoint } from './AddEndpoint';
import { Deliveries } from './Deliveries';
import { EndpointCard } from './EndpointCard';
import { webhookTexts as texts } from './texts';
import classes from './webhook.module.css';

export function WebhooksPage() {
  useTitle(texts.heading);
  return (
    <PageMain>
      <Link href="/batches" className={ui.backLink}>
        <ArrowLeftIcon size={16} /> {texts.back}
      </Link>
      <div className={ui.pageHead}>
        <div>
          <h1 className={ui.pageTitle}>{texts.heading}</h1>
          <p className={ui.pageIntro}>{texts.intro}</p>
        </div>
      </div>
      <div className={classes.page}>
        <AddEndpoint />
        <div className={classes.lists}>
          <Endpoints />
          <Deliveries query={{}} />
        </div>
      </div>
    </PageMain>
  );
}

/** The one just added, with its secret, belongs to the top. */
const newestFirst = (endpoints: readonly WebhookEndpoint[]) =>
  endpoints.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));

function Endpoints() {
  const query = useQuery(webhooksOptions);
  if (!query.data && query.isError) {
    return (
      <Notice icon={<CloudOffIcon size={30} />} title={texts.errorTitle} text={readable(query.error)} alert>
        <Button variant="default" radius="xl" onClick={() => void query.refetch()}>
          {texts.tryAgain}
        </Button>
      </Notice>
    );
  }
  return (
    <section className={ui.card} aria-labelledby="endpoints">
      <h2 id="endpoints" className={ui.cardTitle}>
        {texts.endpoints}
      </h2>
      {query.isPending && (
        <div role="status" aria-label={texts.loading}>
          <Skeleton height={16} width="60%" />
          <Skeleton height={12} width="40%" mt={10} />
        </div>
      )}
      {query.data?.length === 0 && (
        <p className={classes.nothing}>
          <strong>{texts.emptyTitle}.</strong> {texts.emptyText}
        </p>
      )}
      {query.data && query.data.length > 0 && (
        <ul className={classes.endpoints} aria-labelledby="endpoints">
          {newestFirst(query.data).map((endpoint) => (
            <EndpointCard key={endpoint.id} endpoint={endpoint} />
          ))}
        </ul>
      )}
    </section>
  );
}
