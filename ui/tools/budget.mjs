// Fails the build when a page has grown heavier than readers with a slow line should have to wait for.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const packed = new Map();
const weigh = (file) => {
  if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length);
  return packed.get(file);
};

/** All that comes with a chunk before it can run. */
function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const other of manifest[key].imports ?? []) withImports(other, seen);
  return seen;
}

/** All that can ever come from here, looked for by whoever needs it. */
function reach(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const other of [...(manifest[key].imports ?? []), ...(manifest[key].dynamicImports ?? [])]) reach(other, seen);
  return seen;
}

const sum = (files) => [...new Set(files)].reduce((total, file) => total + weigh(file), 0);
const scripts = (keys) => [...keys].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
const styles = (keys) => [...keys].flatMap((key) => manifest[key].css ?? []);

const PUBLIC = 'index.html';
const STAFF = 'staff/index.html';
const first = { public: withImports(PUBLIC), staff: withImports(STAFF) };
const limits = [
  ['public scripts at the start', sum(scripts(first.public)), 120 * KB],
  ['public styles', sum(styles(first.public)), 15 * KB],
  ['staff scripts at the start', sum(scripts(first.staff)), 230 * KB],
];
for (const [entry, limit] of [
  [PUBLIC, 25 * KB],
  [STAFF, 120 * KB],
]) {
  const atOnce = withImports(entry);
  for (const key of reach(entry)) {
    if (atOnce.has(key)) continue;
    const own = [...withImports(key)].filter((other) => !atOnce.has(other));
    limits.push([`${entry === PUBLIC ? 'public' : 'staff'} part ${manifest[key].name ?? key}`, sum(scripts(own)), limit]);
  }
}

let failed = false;
for (const [what, bytes, limit] of limits) {
  const over = bytes > limit;
  failed ||= over;
  const line = `${over ? 'TOO HEAVY ' : ''}${what}: ${(bytes / KB).toFixed(1)} kB of ${limit / KB} kB`;
  if (over) console.error(line);
  else if (what.endsWith('start') || what.endsWith('styles') || process.argv.includes('--all')) console.log(line);
}
process.exit(failed ? 1 : 0);
