import { ActionIcon, Popover } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { notificationsOptions } from '../api/batchQueries';
import { batchApi } from '../api/batches';
import { useBatchCache } from '../live/useBatchCache';
import { BellIcon } from '../ui/icons';
import classes from './notifications.module.css';
import { notificationTexts as texts } from './texts';

const NotificationList = lazy(async () => ({ default: (await import('./NotificationList')).NotificationList }));

const MOST_SHOWN = 99;

/** How many notifications are new; opens the list of them, which marks them as read. */
export function Bell() {
  const query = useInfiniteQuery(notificationsOptions);
  const cache = useBatchCache();
  const [opened, setOpened] = useState(false);
  const unread = query.data?.pages[0]?.unread ?? 0;

  const change = (open: boolean) => {
    setOpened(open);
    const newest = query.data?.pages[0]?.notifications[0];
    // On closing too, for what came while the list was open.
    if (newest && unread > 0) batchApi.readNotifications(newest.id).catch(() => void query.refetch());
    // While the list is open it still shows which are new.
    cache.markRead(open ? 'keep' : 'clear');
  };
  return (
    <Popover opened={opened} onChange={change} position="bottom-end" width={380} radius="lg" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          radius="xl"
          aria-label={texts.bell(unread)}
          onClick={() => change(!opened)}
          className={classes.bell}
        >
          <BellIcon size={20} />
          {unread > 0 && <span className={classes.unread}>{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={texts.heading}>
        <Suspense fallback={<div className={classes.waiting} role="status" aria-label={texts.loading} />}>
          <NotificationList query={query} onLeave={() => change(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
