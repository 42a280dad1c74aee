import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { readable } from '../api/problem';
import { descriptionsOptions } from '../api/queries';
import classes from './describe.module.css';
import { DescribeSwitch } from './DescribeSwitch';
import { describeTexts as texts, progressOf } from './texts';
import type { Which } from './useDescribeAll';

const LOOK = { variant: 'light', radius: 'xl', fullWidth: true } as const;

export function DescribePanel({ onAsk }: { onAsk: (which: Which) => void }) {
  const query = useQuery({ ...descriptionsOptions, staleTime: 0 });
  const { data } = query;
  if (!data) {
    return query.isError ? (
      <p className={classes.words} role="alert">
        {texts.failed(readable(query.error))}
      </p>
    ) : (
      <div role="status" aria-label={texts.loading}>
        <Skeleton height={12} mt={4} />
        <Skeleton height={12} mt={10} width="70%" />
      </div>
    );
  }
  const budget = texts.budget(data);
  const progress = progressOf(data);
  return (
    <>
      <p className={classes.words}>{texts.cost(data)}</p>
      {budget !== null && <p className={classes.words}>{budget}</p>}
      {progress && <p className={classes.words}>{progress.text}</p>}
      <DescribeSwitch />
      <div className={classes.menuActions}>
        <Button {...LOOK} onClick={() => onAsk('undescribed')}>
          {texts.describeNew}
        </Button>
        <Button {...LOOK} variant="default" onClick={() => onAsk('all')}>
          {texts.describeAll}
        </Button>
      </div>
    </>
  );
}
