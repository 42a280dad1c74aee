import { Button, Skeleton } from '@mantine/core';
import { readable } from '../api/problem';
import { CloudOffIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { EmptyGallery, NoMatch } from './EmptyGallery';
import classes from './gallery.module.css';
import { ImageCard } from './ImageCard';
import { LoadMore } from './LoadMore';
import { galleryTexts as texts } from './texts';
import { useFilter } from './useFilter';
import { useGridKeys } from './useGridKeys';
import { useImages } from './useImages';

export function Gallery() {
  return (
    <main id="main" className={classes.main} tabIndex={-1}>
      <h1 className={classes.heading}>{texts.heading}</h1>
      <Images />
    </main>
  );
}

function Images() {
  const filter = useFilter();
  const query = useImages(filter);
  const onKeyDown = useGridKeys();
  const { images } = query;

  if (query.data === undefined) {
    return query.isError ? <Failed reason={readable(query.error)} onRetry={() => void query.refetch()} /> : <Loading />;
  }
  if (images.length === 0) {
    const filtered = filter.q !== '' || filter.status !== null;
    return filtered ? <NoMatch filter={filter} /> : <EmptyGallery />;
  }
  return (
    <>
      {/* The links inside are what is interactive; the list only hears their arrow keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className={classes.grid} aria-label={texts.heading} aria-busy={query.isPlaceholderData} onKeyDown={onKeyDown}>
        {images.map((image) => (
          <ImageCard key={image.id} image={image} search={filter.search} />
        ))}
      </ul>
      <LoadMore {...query} />
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
