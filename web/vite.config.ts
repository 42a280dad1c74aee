import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds a running Imagemill. */
const server = process.env.IMAGEMILL_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': server, '/version': server } },
  build: {
    // The server marks /assets/* immutable; small images as data: URLs would bloat the entry for nothing.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    // Finding elements by role is slow in jsdom, and machines that build beside the tests are slower still. Longer than what is waited for within one.
    testTimeout: 60_000,
  },
});
