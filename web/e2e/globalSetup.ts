import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { FakeApi } from './fake-api/server';

/** Starts the server in memory on any free port and tells the workers where, unless the tests are of another one. */
export default async function globalSetup(): Promise<(() => void) | undefined> {
  if (process.env.BASE_URL) return undefined;
  if (!existsSync('dist/index.html')) throw new Error('The page is not built; run npm run build first.');
  const server = await new FakeApi().listen(0);
  process.env.FAKE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
