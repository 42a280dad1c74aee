import { Button, Skeleton } from '@mantine/core';
import { Link } from 'wouter';
import { readable } from '../api/problem';
import { formatBytes } from '../format/size';
import { AlertIcon, ArrowLeftIcon, ListIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { PageMain } from '../ui/PageMain';
import ui from '../ui/ui.module.css';
import { useTitle } from '../ui/useTitle';
import classes from './batch.module.css';
import { type Draft, useDraft } from './draft';
import { DropZone } from './DropZone';
import { Faults } from './Faults';
import { OrderForm } from './OrderForm';
import { SampleTable } from './SampleTable';
import { newBatchTexts as texts } from './texts';
import { UnderstoodFacts } from './UnderstoodFacts';
import { useListPicker } from './useListPicker';
import { useUnderstood } from './useUnderstood';

export function NewBatchPage() {
  useTitle(texts.heading);
  const current = useDraft();
  return (
    <PageMain>
      <Link href="/batches" className={ui.backLink}>
        <ArrowLeftIcon size={16} /> {texts.back}
      </Link>
      <div className={ui.pageHead}>
        <h1 className={ui.pageTitle}>{texts.heading}</h1>
        {current && <ChosenFile file={current.file} />}
      </div>
      {current ? <DraftView key={current.id} draft={current} /> : <DropZone />}
    </PageMain>
  );
}

function ChosenFile({ file }: { file: File }) {
  const pick = useListPicker();
  return (
    <div className={classes.chosen}>
      <ListIcon size={20} />
      <span className={classes.chosenName}>
        <strong>{file.name}</strong> <span className={classes.muted}>{formatBytes(file.size)}</span>
      </span>
      <Button variant="default" radius="xl" size="sm" onClick={pick}>
        {texts.chooseOther}
      </Button>
    </div>
  );
}

function DraftView({ draft }: { draft: Draft }) {
  const query = useUnderstood(draft);
  const pick = useListPicker();
  if (query.isError) {
    return (
      <Notice icon={<AlertIcon size={30} />} title={texts.refusedTitle} text={readable(query.error)} alert>
        <Button radius="xl" onClick={pick}>
          {texts.chooseOther}
        </Button>
      </Notice>
    );
  }
  if (!query.data) {
    return (
      <div className={ui.card} role="status" aria-label={texts.reading}>
        <Skeleton height={16} width="40%" />
        <Skeleton height={56} mt={20} radius="md" />
        <Skeleton height={180} mt={20} radius="md" />
      </div>
    );
  }
  const { preview, list } = query.data;
  return (
    <div className={classes.newBatch}>
      <section className={ui.card} aria-labelledby="understood">
        <h2 id="understood" className={ui.cardTitle}>
          {texts.understood}
        </h2>
        <UnderstoodFacts preview={preview} />
        <SampleTable preview={preview} />
        {preview.faultCount > 0 && <Faults preview={preview} />}
      </section>
      <OrderForm preview={preview} list={list} />
    </div>
  );
}
