import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEXT_STEPS, detailTexts } from './texts';

const SERVER = '../server/src/main/java';
const java = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.java'))
  .map((path) => readFileSync(`${SERVER}/${path}`, 'utf8'))
  .join('\n');

describe('what to do about a failed image', () => {
  it.each(Object.keys(NEXT_STEPS))('is said of %s, which the server does say', (code) => {
    // A fault is made of a category and its code.
    expect(java).toMatch(new RegExp(`(\\b[A-Z_]+|category\\(\\)),\\s+"${code}"`));
  });

  it('is something for every other reason too', () => {
    expect(detailTexts.whatNext('render-timeout')).toMatch(/a smaller picture/);
    expect(detailTexts.whatNext('something-new')).toMatch(/^Try again/);
  });
});
