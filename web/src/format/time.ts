/** A date and time in the reader's own zone: `21 Nov 2026, 10:15`. */
export function formatDate(rfc3339: string, timeZone?: string): string {
  const date = new Date(rfc3339);
  if (Number.isNaN(date.getTime())) return rfc3339;
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
}

/** A wait for people, rounded up: `5 s`, `1 min`, `2 h 5 min`. */
export function formatWait(seconds: number): string {
  if (seconds <= 55) return `${Math.max(1, Math.ceil(seconds / 5) * 5)} s`;
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** A day without its time, `21 Nov 2026`; of a time the day it has in the reader's own zone. */
export function formatDay(text: string, timeZone?: string): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  // A day alone would be read as midnight in UTC, which is the day before in half of the world.
  const date = day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  const zone = timeZone === undefined || day ? {} : { timeZone };
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', ...zone });
}
