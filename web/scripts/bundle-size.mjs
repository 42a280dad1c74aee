// Prints what a first visit loads and what comes later, gzipped, and fails above the limit.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 200;
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
if (total > LIMIT_KB * 1000) {
  console.error(`The page is larger than ${LIMIT_KB} kB.`);
  process.exit(1);
}
