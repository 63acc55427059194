// Opens a library, sends every flow through it with a browser, and closes it: npm run e2e [-- name-of-a-flow …]
// CARREL_URL (and CARREL_DATA, for its passwords) takes one that is open already.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openLibrary, passwords } from './library.mjs';

const REPORTS = join(import.meta.dirname, '../target/reports');
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
/** Each file by itself, so that what stumbled over a busy machine is told from what does not hold: it gets one more try, alone. */
function run(file) {
  const report = join(REPORTS, `flow-${basename(file, '.test.mjs')}.xml`);
  const reporters = ['spec', 'stdout', 'junit', report].map(
    (value, at) => `--test-reporter${at % 2 ? '-destination' : ''}=${value}`,
  );
  const done = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...reporters, file], {
    stdio: 'inherit',
    env: { ...process.env, CARREL_URL: open.url, CARREL_PEOPLE: JSON.stringify(open.passwords) },
  });
  return done.status === 0;
}

function runOnceMore(file) {
  console.log(`\nOnce more: ${basename(file)}\n`);
  return run(file);
}

let failed = files;
try {
  mkdirSync(REPORTS, { recursive: true });
  failed = files.filter((file) => !run(file) && !runOnceMore(file));
} finally {
  await open.close();
}
for (const file of failed) console.log(`Does not hold: ${basename(file)}`);
process.exitCode = failed.length > 0 ? 1 : 0;
