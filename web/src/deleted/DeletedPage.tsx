import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { readable } from '../api/problem';
import { limitsOptions } from '../api/queries';
import { ArrowLeftIcon, CloudOffIcon, TrashIcon } from '../ui/icons';
import { LoadMore } from '../ui/LoadMore';
import { Notice } from '../ui/Notice';
import { PageMain } from '../ui/PageMain';
import ui from '../ui/ui.module.css';
import { useTitle } from '../ui/useTitle';
import { DeletedList } from './DeletedList';
import { deletedTexts as texts } from './texts';
import { useDeleted } from './useDeleted';
import { useFocusOnNext } from './useFocusOnNext';

/** What was deleted, as long as it can be had back. */
export function DeletedPage() {
  useTitle(texts.title);
  const limits = useQuery(limitsOptions);
  return (
    <PageMain>
      <Link href="/" className={ui.backLink}>
        <ArrowLeftIcon size={16} />
        {texts.back}
      </Link>
      <div className={ui.pageHead}>
        <div>
          <h1 className={ui.pageTitle}>{texts.title}</h1>
          <p className={ui.pageIntro}>{texts.intro(limits.data?.restoreSeconds)}</p>
        </div>
      </div>
      <Deleted />
    </PageMain>
  );
}

function Deleted() {
  const query = useDeleted();
  const focusOnNext = useFocusOnNext(query.images);
  if (query.data === undefined) {
    if (!query.isError) return <Loading />;
    return (
      <Notice icon={<CloudOffIcon size={30} />} title={texts.errorTitle} text={readable(query.error)} alert>
        <Button variant="default" radius="xl" onClick={() => void query.refetch()}>
          {texts.tryAgain}
        </Button>
      </Notice>
    );
  }
  if (query.images.length === 0) return <Notice icon={<TrashIcon size={30} />} title={texts.emptyTitle} text="" />;
  return (
    <>
      <DeletedList images={query.images} onRestore={focusOnNext} />
      <LoadMore query={query} words={texts} end={texts.end(query.images.length)} />
    </>
  );
}

function Loading() {
  return (
    <div role="status" aria-label={texts.loading}>
      <Skeleton height={180} radius="lg" />
    </div>
  );
}
