// Writes into the desk's worker which files it keeps: all that the staff's part can ever ask for.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const ENTRY = 'staff/index.html';
const WORKER = 'dist/staff/sw.js';
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function reach(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const other of [...(manifest[key].imports ?? []), ...(manifest[key].dynamicImports ?? [])]) reach(other, seen);
  return seen;
}

const chunks = [...reach(ENTRY)].map((key) => manifest[key]);
const files = [...new Set(chunks.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]))].map(
  (file) => `/${file}`,
);
const page = readFileSync(`dist/${ENTRY}`);
const version = createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 12);
const worker = readFileSync(WORKER, 'utf8');
if (!worker.includes('__FILES__')) throw new Error(`${WORKER} has no place for the list of files`);
writeFileSync(WORKER, worker.replace('__FILES__', [version, ...files].join(' ')));
