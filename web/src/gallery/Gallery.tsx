import { Button, Skeleton } from '@mantine/core';
import { readable } from '../api/problem';
import { DescribeProgress } from '../describe/DescribeProgress';
import { count } from '../format/count';
import { CloudOffIcon } from '../ui/icons';
import { LoadMore } from '../ui/LoadMore';
import { Notice } from '../ui/Notice';
import { EmptyGallery, NoMatch } from './EmptyGallery';
import { FilterChips } from './FilterChips';
import classes from './gallery.module.css';
import { ImageGrid } from './ImageGrid';
import { galleryTexts as texts } from './texts';
import { type Filter, useFilter } from './useFilter';
import { useImages } from './useImages';

export function Gallery() {
  const filter = useFilter();
  return (
    <main id="main" className={classes.main} tabIndex={-1}>
      <h1 className={classes.heading}>{texts.heading}</h1>
      <DescribeProgress />
      <FilterChips filter={filter} />
      <Images filter={filter} />
    </main>
  );
}

function Images({ filter }: { filter: Filter }) {
  const query = useImages(filter.query);
  const { images } = query;

  if (query.data === undefined) {
    return query.isError ? <Failed reason={readable(query.error)} onRetry={() => void query.refetch()} /> : <Loading />;
  }
  if (images.length === 0) {
    return filter.active ? <NoMatch filter={filter} /> : <EmptyGallery />;
  }
  return (
    <>
      <ImageGrid images={images} search={filter.search} stale={query.isPlaceholderData} />
      <LoadMore query={query} words={texts} end={count(images.length, 'image')} />
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
    <div className={classes.grid} role="status" aria-label={texts.loading}>
      {Array.from({ length: 18 }, (_, index) => (
        <div key={index} className={classes.card}>
          <Skeleton className={classes.frame} radius={0} />
          <div className={classes.caption}>
            <Skeleton height={12} width="70%" mt={4} />
            <Skeleton height={10} width="45%" mt={10} mb={4} />
          </div>
        </div>
      ))}
    </div>
  );
}
