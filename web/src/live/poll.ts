/** Without events what is shown is asked for this often at first, then ever less often. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 40_000;

/**
 * Asks again and again while there are no events.
 *
 * @returns ends it
 */
export function pollWhile(lost: () => boolean, ask: () => void): () => void {
  let wait = FIRST_WAIT_MS;
  const next = () => {
    if (lost()) {
      ask();
      wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    } else {
      wait = FIRST_WAIT_MS;
    }
    timer = setTimeout(next, wait);
  };
  let timer = setTimeout(next, wait);
  return () => clearTimeout(timer);
}
