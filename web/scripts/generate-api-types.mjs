// Writes src/api/generated/schema.d.ts from the server's OpenAPI description.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const source = new URL('../../docs/openapi.json', import.meta.url);
if (!existsSync(source)) {
  console.error('docs/openapi.json is missing; the server writes it (GET /openapi.json).');
  process.exit(1);
}
const target = new URL('../src/api/generated/schema.d.ts', import.meta.url);
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, astToString(await openapi(source)));
console.log('wrote src/api/generated/schema.d.ts');
