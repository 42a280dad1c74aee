import type { ReactNode } from 'react';
import classes from './ui.module.css';

interface NoticeProps {
  icon: ReactNode;
  title: string;
  text: string;
  /** Read out at once where something went wrong. */
  alert?: boolean;
  children?: ReactNode;
}

/** Fills a place that has nothing to show: says why, and what to do. */
export function Notice({ icon, title, text, alert = false, children }: NoticeProps) {
  return (
    <div className={classes.notice} role={alert ? 'alert' : undefined}>
      <span className={classes.noticeIcon}>{icon}</span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
