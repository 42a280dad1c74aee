import type { Fault } from '../../../src/api/batchTypes';
import { decodePng } from '../../pictures/png';

export type Fetched = { bytes: Buffer; size: { width: number; height: number } } | { fault: Fault };

const refuse = (code: string, detail: string): Fetched => ({ fault: { code, detail } });

/** Fetches from this machine only, as a test must not depend on others; any other host is one that can't be found. */
export async function fetchImage(url: string): Promise<Fetched> {
  const { hostname } = new URL(url);
  if (hostname !== '127.0.0.1') return refuse('host-unknown', `${hostname} could not be found. Check the address.`);
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch {
    return refuse('connection-failed', `${hostname} did not answer. Try again later.`);
  }
  if (response.status === 404) return refuse('fetch-not-found', `${hostname} answered 404: there is no such file.`);
  if (!response.ok) return refuse('fetch-refused', `${hostname} answered ${response.status}. Try again later.`);
  const bytes = Buffer.from(await response.arrayBuffer());
  try {
    const { width, height } = decodePng(bytes);
    return { bytes, size: { width, height } };
  } catch {
    const type = response.headers.get('content-type') ?? 'nothing known';
    return refuse('not-an-image', `The address gives no image but ${type}.`);
  }
}
