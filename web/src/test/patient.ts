/** How long something is waited for that comes at once on a machine with nothing else to do. */
export const PATIENT = { timeout: 15_000 };
