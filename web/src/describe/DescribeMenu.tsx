import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import filters from '../gallery/filters.module.css';
import { TextIcon } from '../ui/icons';
import classes from './describe.module.css';
import { describeTexts as texts } from './texts';
import type { Which } from './useDescribeAll';

const DescribePanel = lazy(async () => ({ default: (await import('./DescribePanel')).DescribePanel }));
const ConfirmAll = lazy(async () => ({ default: (await import('./ConfirmAll')).ConfirmAll }));

/** Who describes and what of it is left to do; has images described. */
export function DescribeMenu() {
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState<Which | null>(null);
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} radius="lg" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Tooltip label={texts.menu} disabled={opened}>
            <ActionIcon
              variant="default"
              size={42}
              radius="xl"
              className={filters.button}
              aria-label={texts.menu}
              onClick={() => setOpened(!opened)}
            >
              <TextIcon size={19} />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown className={classes.menu} aria-label={texts.menu}>
          <Suspense fallback={<div className={classes.menuWaiting} role="status" aria-label={texts.loading} />}>
            <DescribePanel
              onAsk={(which) => {
                setOpened(false);
                setAsked(which);
              }}
            />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      {asked !== null && (
        <Suspense fallback={null}>
          <ConfirmAll which={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
}
