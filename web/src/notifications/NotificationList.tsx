import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Notification, NotificationPage } from '../api/batchTypes';
import { readable } from '../api/problem';
import { formatDate } from '../format/time';
import { AlertIcon, CheckIcon } from '../ui/icons';
import ui from '../ui/ui.module.css';
import classes from './notifications.module.css';
import { placeOf } from './place';
import { notificationTexts as texts } from './texts';

interface NotificationListProps {
  query: {
    data: { pages: NotificationPage[] } | undefined;
    error: unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  onLeave: () => void;
}

export function NotificationList({ query, onLeave }: NotificationListProps) {
  const all = query.data?.pages.flatMap((page) => page.notifications) ?? [];
  return (
    // The focus goes here when the list opens; without it the first link would look chosen.
    <div tabIndex={-1} data-autofocus className={classes.frame}>
      <h2 className={classes.heading}>{texts.heading}</h2>
      {query.data === undefined && query.error != null && (
        <p className={classes.nothing} role="alert">
          {texts.failed(readable(query.error))}
        </p>
      )}
      {query.data && all.length === 0 && <p className={classes.nothing}>{texts.none}</p>}
      {all.length > 0 && (
        <ul className={classes.list}>
          {all.map((notification) => (
            <li key={notification.id}>
              <Entry notification={notification} onLeave={onLeave} />
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button variant="subtle" fullWidth size="compact-md" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {texts.loadMore}
        </Button>
      )}
    </div>
  );
}

function Entry({ notification, onLeave }: { notification: Notification; onLeave: () => void }) {
  const { kind, title, detail, createdAt, read } = notification;
  const place = placeOf(notification);
  const good = kind === 'batch-completed';
  const content = (
    <>
      <span className={classes.icon} data-good={good || undefined}>
        {good ? <CheckIcon size={16} /> : <AlertIcon size={16} />}
      </span>
      <span className={classes.text}>
        <span className={classes.title}>
          {!read && <span className={ui.hidden}>{texts.unread} </span>}
          {title}
        </span>
        <span className={classes.detail}>{detail}</span>
        <span className={classes.date}>{formatDate(createdAt)}</span>
      </span>
      {!read && <span className={classes.dot} />}
    </>
  );
  return place === null ? (
    <span className={classes.entry}>{content}</span>
  ) : (
    <Link href={place} className={classes.entry} onClick={onLeave}>
      {content}
    </Link>
  );
}
