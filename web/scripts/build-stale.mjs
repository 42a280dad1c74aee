// What Maven runs: installs the packages and builds the page, each only where its inputs have changed since the last
// time. `npm ci` empties node_modules first, which takes longer than all the rest of the build.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

function unlessFresh(step, output, inputs, command) {
  // Inside node_modules, so that a stamp never outlives what it vouches for and never lands in dist.
  const stamp = join('node_modules', '.imagemill', step);
  const now = fingerprint(...inputs);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    console.log(`page: ${step} is up to date`);
    return;
  }
  rmSync(stamp, { force: true });
  const { status, error } = spawnSync('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

const lock = ['package.json', 'package-lock.json', '.npmrc'];
unlessFresh('install', 'node_modules', lock, ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
unlessFresh(
  'build',
  join('dist', 'index.html'),
  [...lock, 'src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json'],
  ['run', 'build'],
);
