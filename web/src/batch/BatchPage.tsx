import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { batchOptions, hasEnded } from '../api/batchQueries';
import type { Batch } from '../api/batchTypes';
import { ApiError, readable } from '../api/problem';
import { AlertIcon, ArrowLeftIcon, EyeIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { PageMain } from '../ui/PageMain';
import ui from '../ui/ui.module.css';
import { useTitle } from '../ui/useTitle';
import { Deliveries } from '../webhook/Deliveries';
import classes from './batch.module.css';
import { BatchActions } from './BatchActions';
import { BatchFacts } from './BatchFacts';
import { BatchProgress } from './BatchProgress';
import { BatchStatusLabel } from './BatchStatusLabel';
import { percentDone } from './progress';
import { Rows } from './Rows';
import { batchTexts as texts } from './texts';

export function BatchPage({ id }: { id: string }) {
  const query = useQuery(batchOptions(id));
  const gone = query.error instanceof ApiError && query.error.status === 404;
  return (
    <PageMain>
      <Link href="/batches" className={ui.backLink}>
        <ArrowLeftIcon size={16} /> {texts.back}
      </Link>
      {gone && (
        <Notice icon={<AlertIcon size={28} />} title={texts.goneTitle} text={texts.goneText} alert>
          <Button component={Link} href="/batches" variant="default" radius="xl">
            {texts.toBatches}
          </Button>
        </Notice>
      )}
      {!gone && query.data && <BatchView batch={query.data} />}
      {!gone && !query.data && query.isPending && (
        <div className={classes.loading} role="status" aria-label={texts.loadingOne}>
          <Loader />
        </div>
      )}
      {!gone && !query.data && query.isError && (
        <Notice icon={<AlertIcon size={28} />} title={texts.errorOneTitle} text={readable(query.error)} alert>
          <Button variant="default" radius="xl" onClick={() => void query.refetch()}>
            {texts.tryAgain}
          </Button>
        </Notice>
      )}
    </PageMain>
  );
}

function BatchView({ batch }: { batch: Batch }) {
  const { id, name, status, counts, owned } = batch;
  useTitle(hasEnded(batch) ? name : `${texts.percent(percentDone(counts))} · ${name}`);
  return (
    <>
      <div className={ui.pageHead}>
        <div className={classes.titleLine}>
          <h1 className={ui.pageTitle}>{name}</h1>
          <BatchStatusLabel status={status} />
        </div>
        <BatchActions batch={batch} />
      </div>
      {!owned && (
        <p className={classes.readOnly}>
          <EyeIcon />
          <span>
            <strong>{texts.notOwned}.</strong> {texts.notOwnedText}
          </span>
        </p>
      )}
      <div className={classes.overview}>
        <div className={classes.column}>
          <BatchProgress batch={batch} />
          {owned && <Deliveries query={{ batch: id }} limited />}
        </div>
        <BatchFacts batch={batch} />
      </div>
      <Rows batch={batch} />
    </>
  );
}
