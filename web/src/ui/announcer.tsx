import { type ReactNode, createContext, useCallback, useContext, useState } from 'react';
import classes from './ui.module.css';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says something to screen readers, politely, without showing it. */
export const useAnnounce = () => useContext(AnnounceContext);

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* The key makes the same text spoken again. */}
      <div className={classes.hidden} aria-live="polite" aria-atomic="true" data-testid="announcer">
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}
