import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { batchListOptions } from '../api/batchQueries';
import { readable } from '../api/problem';
import { CloudOffIcon, SendIcon } from '../ui/icons';
import { LoadMore } from '../ui/LoadMore';
import { Notice } from '../ui/Notice';
import { PageMain } from '../ui/PageMain';
import ui from '../ui/ui.module.css';
import { useTitle } from '../ui/useTitle';
import classes from './batch.module.css';
import { BatchCard } from './BatchCard';
import { DropZone } from './DropZone';
import { batchTexts as texts } from './texts';

export function BatchesPage() {
  useTitle(texts.heading);
  return (
    <PageMain>
      <div className={ui.pageHead}>
        <div>
          <h1 className={ui.pageTitle}>{texts.heading}</h1>
          <p className={ui.pageIntro}>{texts.intro}</p>
        </div>
        <Button component={Link} href="/webhooks" variant="default" radius="xl" leftSection={<SendIcon size={16} />}>
          {texts.webhooks}
        </Button>
      </div>
      <Batches />
    </PageMain>
  );
}

function Batches() {
  const query = useInfiniteQuery(batchListOptions);
  if (query.data === undefined) {
    return query.isError ? <Failed reason={readable(query.error)} onRetry={() => void query.refetch()} /> : <Loading />;
  }
  const batches = query.data.pages.flatMap((page) => page.batches);
  if (batches.length === 0) return <DropZone />;
  return (
    <>
      <ul className={classes.batches} aria-label={texts.heading}>
        {batches.map((batch) => (
          <BatchCard key={batch.id} batch={batch} />
        ))}
      </ul>
      <LoadMore query={query} words={texts} end={texts.endOfList(batches.length)} />
    </>
  );
}

function Failed({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <Notice icon={<CloudOffIcon size={30} />} title={texts.errorTitle} text={texts.errorText(reason)} alert>
      <Button variant="default" radius="xl" onClick={onRetry}>
        {texts.tryAgain}
      </Button>
    </Notice>
  );
}

function Loading() {
  return (
    <div className={classes.batches} role="status" aria-label={texts.loading}>
      {Array.from({ length: 4 }, (_, index) => (
        <div key={index} className={classes.batch}>
          <Skeleton height={16} width="32%" />
          <Skeleton height={8} mt={6} mb={4} radius="xl" />
          <Skeleton height={12} width="48%" />
        </div>
      ))}
    </div>
  );
}
