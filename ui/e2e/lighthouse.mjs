// Lighthouse over the pages that everybody comes to first, as on a phone with a slow line: npm run lighthouse
// Medians of three runs each; ends with 1 when one is below what is asked. Fetches Lighthouse once.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { openLibrary } from './library.mjs';

const VERSION = '12.8.2';
const RUNS = 3;
const ASKED = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 };

function run(url) {
  const report = join(tmpdir(), `carrel-lighthouse-${process.pid}.json`);
  const done = spawnSync(
    'npx',
    [
      '--yes',
      `lighthouse@${VERSION}`,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--throttling-method=${process.env.THROTTLING ?? 'devtools'}`,
      `--only-categories=${Object.keys(ASKED).join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROME_PATH: chromiumPath() } },
  );
  if (done.status !== 0) throw new Error(`Lighthouse ended with ${done.status} on ${url}`);
  const result = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return result;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const open = process.env.CARREL_URL ? { url: process.env.CARREL_URL, close: async () => {} } : await openLibrary();
let short = false;

// A library that has just been filled is not in the index yet.
async function firstFound() {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((wake) => setTimeout(wake, 500))) {
    const { items } = await (await fetch(`${open.url}/v1/search?q=history&limit=1`)).json();
    if (items.length > 0) return items[0].book;
  }
  throw new Error('Nothing is found in this library');
}

try {
  const book = await firstFound();
  console.log('| page | performance | accessibility | best practices | SEO | FCP, ms | LCP, ms | TBT, ms | CLS |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const path of ['/', '/search?q=history', `/books/${book.id}`]) {
    const runs = Array.from({ length: RUNS }, () => run(open.url + path));
    const score = (category) => median(runs.map((one) => one.categories[category].score));
    const audit = (id) => median(runs.map((one) => one.audits[id].numericValue));
    const scores = Object.keys(ASKED).map(score);
    short ||= Object.values(ASKED).some((asked, at) => scores[at] < asked);
    const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map((id) =>
      audit(id).toFixed(0),
    );
    const cells = [path.replace(/[0-9a-f-]{36}/, '{id}'), ...scores.map((one) => Math.round(one * 100)), ...times];
    console.log(`| ${cells.join(' | ')} | ${audit('cumulative-layout-shift').toFixed(3)} |`);
    for (const [category, asked] of Object.entries(ASKED)) {
      if (score(category) >= asked) continue;
      const failed = runs[0].categories[category].auditRefs.filter(
        ({ id, weight }) => weight > 0 && (runs[0].audits[id].score ?? 1) < 0.9,
      );
      console.log(`  ${category}: ${failed.map(({ id }) => id).join(', ')}`);
    }
  }
} finally {
  await open.close();
}
process.exitCode = short ? 1 : 0;
