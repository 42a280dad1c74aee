import { useLocation } from 'wouter';

export type Section = 'images' | 'batches';

/** Which part of the page an address belongs to. */
export function sectionOf(path: string): Section {
  return /^\/(batches|webhooks)(\/|$)/.test(path) ? 'batches' : 'images';
}

export function useSection(): Section {
  const [path] = useLocation();
  return sectionOf(path);
}
