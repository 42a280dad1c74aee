// Prints what a first visit loads and what comes later, gzipped, and fails above the limits.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FIRST_KB = 180;
const TOTAL_KB = 240;
const html = readFileSync('dist/index.html', 'utf8');
let first = 0;
let total = 0;
for (const file of readdirSync('dist/assets').filter((name) => /\.(js|css)$/.test(name))) {
  const bytes = gzipSync(readFileSync(`dist/assets/${file}`), { level: 9 }).length;
  const atOnce = html.includes(file);
  total += bytes;
  if (atOnce) first += bytes;
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}${atOnce ? '' : '  (when needed)'}`);
}
console.log(`${(first / 1000).toFixed(1).padStart(7)} kB  first visit, gzipped; ${(total / 1000).toFixed(1)} kB in all`);
for (const [what, bytes, limit] of [
  ['A first visit', first, FIRST_KB],
  ['The page', total, TOTAL_KB],
]) {
  if (bytes <= limit * 1000) continue;
  console.error(`${what} is larger than ${limit} kB.`);
  process.exitCode = 1;
}
