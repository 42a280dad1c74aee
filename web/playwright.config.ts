import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

/**
 * Runs against the built page on a server in memory; with BASE_URL against the real one. The browser is the system's own:
 * CHROMIUM, or the first of the usual names on the path.
 */
function chromium(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here.
      }
    }
  }
  throw new Error('No Chromium found. Install one (Debian: apt-get install chromium) or name it in CHROMIUM.');
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { ...devices['iPhone 14'], defaultBrowserType: 'chromium' as const, viewport: { width: 390, height: 844 } };

/**
 * What a real server can't be asked for: `@fake` needs one that misbehaves on demand, `@outbound` one that may fetch from this
 * machine and call it (IMAGEMILL_OUTBOUND_ALLOW=127.0.0.1 there, OUTBOUND=open here).
 */
function leftOut(): RegExp[] {
  if (!process.env.BASE_URL) return [];
  return process.env.OUTBOUND === 'open' ? [/@fake/] : [/@fake/, /@outbound/];
}

if (process.env.BASE_URL === '') {
  throw new Error('BASE_URL is empty. Name the server to test, such as http://127.0.0.1:8080, or unset it for the one in memory.');
}

export default defineConfig({
  testDir: 'e2e',
  grepInvert: leftOut(),
  outputDir: 'test-results/runs',
  globalSetup: './e2e/globalSetup.ts',
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL ?? process.env.FAKE_URL,
    browserName: 'chromium',
    launchOptions: { executablePath: chromium(), args },
    permissions: ['clipboard-read', 'clipboard-write'],
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop-light', use: { ...desktop, colorScheme: 'light' } },
    { name: 'desktop-dark', use: { ...desktop, colorScheme: 'dark' }, testMatch: /looks/ },
    { name: 'phone-light', use: { ...phone, colorScheme: 'light' }, testMatch: /looks/ },
    { name: 'phone-dark', use: { ...phone, colorScheme: 'dark' } },
  ],
});
