import { existsSync } from 'node:fs';
import { FakeApi } from './fake-api/server';

export default async function globalSetup(): Promise<(() => void) | undefined> {
  if (process.env.BASE_URL) return undefined;
  if (!existsSync('dist/index.html')) throw new Error('The page is not built; run npm run build first.');
  const server = await new FakeApi().listen(4417);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
