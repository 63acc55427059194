// Opens a library, sends every flow through it with a browser, and closes it: npm run e2e [-- name-of-a-flow …]
// CARREL_URL (and CARREL_DATA, for its passwords) takes one that is open already.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openLibrary, passwords } from './library.mjs';

const REPORT = join(import.meta.dirname, '../target/reports/flows.xml');
const flows = join(import.meta.dirname, 'flows');
const wanted = process.argv.slice(2);
const files = readdirSync(flows)
  .filter((name) => name.endsWith('.test.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .map((name) => join(flows, name));

const open = process.env.CARREL_URL
  ? {
      url: process.env.CARREL_URL,
      passwords: process.env.CARREL_DATA ? passwords(process.env.CARREL_DATA) : {},
      close: async () => {},
    }
  : await openLibrary();
let status = 1;
try {
  mkdirSync(dirname(REPORT), { recursive: true });
  const reporters = ['spec', 'stdout', 'junit', REPORT].map(
    (value, at) => `--test-reporter${at % 2 ? '-destination' : ''}=${value}`,
  );
  const done = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...reporters, ...files], {
    stdio: 'inherit',
    env: { ...process.env, CARREL_URL: open.url, CARREL_PEOPLE: JSON.stringify(open.passwords) },
  });
  status = done.status ?? 1;
} finally {
  await open.close();
}
process.exitCode = status;
