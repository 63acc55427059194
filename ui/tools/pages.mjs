// Writes down which pages the staff's part has, from its router, so that the server knows what is at no address.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUTER = resolve(import.meta.dirname, '../src/staff/router.tsx');

/** As the router names them, such as `/patrons/$id`; a test holds them against the router itself. */
export function staffPages() {
  return [...readFileSync(ROUTER, 'utf8').matchAll(/\bpath: '(\/[^']*)'/g)].map(([, path]) => path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync('dist/staff/pages.txt', `${staffPages().join('\n')}\n`);
