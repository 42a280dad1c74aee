import { useEffect } from 'react';

const APP = 'Imagemill';

/** What the browser's tab says, as long as this is shown. */
export function useTitle(text: string): void {
  useEffect(() => {
    document.title = `${text} · ${APP}`;
    return () => {
      document.title = APP;
    };
  }, [text]);
}
