import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { draft } from './draft';

/** Opens the system's file dialog for one CSV, and the page that shows how it is understood. */
export function useListPicker(): () => void {
  const [, navigate] = useLocation();
  return useCallback(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.csv,.tsv,.txt,text/csv,text/tab-separated-values';
    input.onchange = () => {
      const file = input.files?.[0];
      if (!file) return;
      draft.set(file);
      navigate('/batches/new');
    };
    input.click();
  }, [navigate]);
}
