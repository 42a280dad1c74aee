import { count } from './count';

/** How fast work goes, in the unit that gives a number people can picture: `12 images/s`, `45 images/min`. */
export function formatRate(perSecond: number): string {
  if (perSecond >= 0.95) return `${count(Math.round(perSecond), 'image')}/s`;
  return `${count(Math.max(1, Math.round(perSecond * 60)), 'image')}/min`;
}
