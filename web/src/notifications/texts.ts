export const notificationTexts = {
  bell: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${unread.toLocaleString('en')} unread`),
  heading: 'Notifications',
  none: 'Nothing yet. When a batch ends, it is said here.',
  failed: (reason: string) => `The notifications can’t be shown: ${reason}`,
  unread: 'New:',
  show: 'Show',
  loadMore: 'Load more',
  loading: 'Loading notifications…',
};
