import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { FakeApi } from './e2e/fake-api/server';

/** `npm run dev:fake`: the page on a test server in memory, for work on the page without Java. */
export default defineConfig({
  plugins: [
    react(),
    {
      name: 'fake-api',
      configureServer(vite) {
        const fake = new FakeApi();
        vite.middlewares.use((request, response, next) => {
          if (!fake.handle(request, response)) next();
        });
      },
    },
  ],
});
