import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Notification } from '../api/batchTypes';
import { useToast } from '../ui/toasts';
import { placeOf } from './place';
import { notificationTexts as texts } from './texts';

/** Shows a notification as it comes, with the way to what it is about unless that is on the screen. */
export function useNotificationToast(): (notification: Notification) => void {
  const toast = useToast();
  const [, navigate] = useLocation();
  return useCallback(
    (notification: Notification) => {
      const { kind, title } = notification;
      const place = placeOf(notification);
      const there = place === null || window.location.pathname === place;
      toast({
        text: title,
        ...(kind === 'batch-completed' ? {} : { tone: 'error' as const }),
        ...(there ? {} : { action: { label: texts.show, run: () => navigate(place) } }),
      });
    },
    [toast, navigate],
  );
}
