import { CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { Status } from '../api/types';
import { DeletedLink } from '../deleted/DeletedLink';
import { DescribeMenu } from '../describe/DescribeMenu';
import { SearchIcon } from '../ui/icons';
import { statusTexts } from '../ui/StatusLabel';
import { FilterButton } from './FilterButton';
import classes from './gallery.module.css';
import { galleryTexts as texts } from './texts';
import { useFilter } from './useFilter';

const ALL = 'all';
const CHOICES = [
  { value: ALL, label: texts.all },
  ...(['queued', 'processing', 'ready', 'failed'] as const).map((value) => ({ value, label: statusTexts[value] })),
];

export function Filters() {
  const { query, change } = useFilter();
  const { q, status } = query;
  const [typed, setTyped] = useState(q);
  const [applied, setApplied] = useState(q);
  const apply = useDebouncedCallback((text: string) => change({ q: text.trim() }), 250);

  // The address changed by other means: the back button, “Show all images”.
  if (q !== applied) {
    setApplied(q);
    if (q !== typed.trim()) setTyped(q);
  }
  const type = (text: string) => {
    setTyped(text);
    apply(text);
  };
  return (
    <search className={classes.filters}>
      <div className={classes.searchLine}>
        <TextInput
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          className={classes.searchBox}
          radius="xl"
          size="md"
          leftSection={<SearchIcon />}
          rightSection={typed === '' ? null : <CloseButton aria-label={texts.clearSearch} onClick={() => type('')} />}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <FilterButton />
        <DescribeMenu />
        <DeletedLink />
      </div>
      <SegmentedControl
        aria-label={texts.statusFilter}
        className={classes.statuses}
        radius="xl"
        size="sm"
        withItemsBorders={false}
        data={CHOICES}
        value={status ?? ALL}
        onChange={(value) => change({ status: value === ALL ? null : (value as Status) })}
      />
    </search>
  );
}
