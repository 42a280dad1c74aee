import { ActionIcon, Tooltip } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import { FilterIcon } from '../ui/icons';
import { activeFilters } from './activeFilters';
import { filterTexts as texts } from './filterTexts';
import classes from './filters.module.css';
import { useFilter } from './useFilter';

const FilterSheet = lazy(async () => ({ default: (await import('./FilterSheet')).FilterSheet }));

export function FilterButton() {
  const filter = useFilter();
  const [opened, setOpened] = useState(false);
  const active = activeFilters(filter.query).length;
  return (
    <>
      <Tooltip label={texts.title}>
        <ActionIcon
          variant="default"
          size={42}
          radius="xl"
          className={classes.button}
          aria-label={texts.open(active)}
          aria-haspopup="dialog"
          onClick={() => setOpened(true)}
        >
          <FilterIcon size={19} />
          {active > 0 && <span className={classes.badge}>{active}</span>}
        </ActionIcon>
      </Tooltip>
      {opened && (
        <Suspense fallback={null}>
          <FilterSheet onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
