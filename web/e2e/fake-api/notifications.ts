import type { Answer } from './calls';
import type { Visitor } from './visitor';

export function listNotifications({ notifications }: Visitor, search: URLSearchParams): Answer {
  const from = Number(search.get('cursor') ?? 0);
  const to = from + Number(search.get('limit') ?? 50);
  const unread = notifications.filter(({ read }) => !read).length;
  return { status: 200, json: { notifications: notifications.slice(from, to), unread, nextCursor: notifications.length > to ? String(to) : null } };
}

export function readNotifications({ notifications }: Visitor, upTo: string): Answer {
  for (const notification of notifications) if (notification.id <= upTo) notification.read = true;
  return { status: 204 };
}
