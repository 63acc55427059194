// Two hundred copies lent in a row by a scanner, with the network gone for a minute in between: npm run measure:desk
// Prints how long each took from the scanner's Enter to its confirmed row, as a librarian sees it, and what was lost or doubled.
import assert from 'node:assert/strict';
import { openLibrary } from './library.mjs';

const COPIES = 200;
const CUT_AFTER = 100;
const CUT = Number(process.env.CUT_MS ?? 60_000);

const open = await openLibrary();
process.env.CARREL_URL = open.url;
process.env.CARREL_PEOPLE = JSON.stringify(open.passwords);
const { openBrowser, signIn, visit } = await import('./browser.mjs');
const { api, newBook, person } = await import('./library-api.mjs');
const browser = await openBrowser();
try {
  const admin = await api('admin');
  const librarian = await api('librarian');
  await admin.patch('/v1/policies/root', { maxLoans: COPIES + 50 });
  const { barcodes } = await newBook(librarian, 'Two Hundred In A Row', COPIES);
  const reader = await person(librarian, 'benito');
  const { page, context } = await visit(browser);
  await signIn(page, 'librarian', '/staff');
  await page.waitForURL(/\/staff\/checkout/);
  await page.goto(`${open.url}/staff/checkout?patron=${reader.id}`);
  await page.locator('.patron__name').waitFor();
  // The page's own clock: when Enter reached it, and when the row of that code was there as done.
  await page.evaluate(() => {
    globalThis.entered = new Map();
    globalThis.confirmed = new Map();
    let typed = '';
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter') {
          globalThis.entered.set(typed, performance.now());
          typed = '';
        } else if (event.key.length === 1) typed += event.key;
      },
      true,
    );
    new MutationObserver(() => {
      for (const row of document.querySelectorAll('.scans__row--done .scans__code')) {
        if (!globalThis.confirmed.has(row.textContent)) globalThis.confirmed.set(row.textContent, performance.now());
      }
    }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
  });
  let at = 0;
  for (const code of barcodes) {
    if (at === CUT_AFTER) {
      await context.setOffline(true);
      setTimeout(() => context.setOffline(false), CUT);
    }
    await page.keyboard.type(code, { delay: 4 });
    await page.keyboard.press('Enter');
    // A quick hand takes about a second for a book; nobody waits for the row.
    await page.waitForTimeout(Number(process.env.GAP_MS ?? 700));
    at += 1;
  }
  await page
    .locator('.scans__row--done')
    .nth(COPIES - 1)
    .waitFor({ timeout: CUT + 120_000 });
  const times = await page.evaluate(() =>
    [...globalThis.entered].map(([code, time]) => [code, globalThis.confirmed.get(code) - time]),
  );
  const took = new Map(times);
  const online = barcodes
    .slice(0, CUT_AFTER)
    .map((code) => took.get(code))
    .sort((a, b) => a - b);
  const loans = [];
  for (let path = `/v1/loans?readerId=${reader.id}&open=true&limit=100`; path; ) {
    const some = await librarian.get(path);
    loans.push(...some.items);
    path = some.next && `/v1/loans?readerId=${reader.id}&open=true&limit=100&cursor=${some.next}`;
  }
  const counts = barcodes.map((code) => loans.filter((loan) => loan.barcode === code).length);
  const quantile = (share) => online[Math.min(online.length - 1, Math.floor(online.length * share))].toFixed(0);
  console.log(
    `scan to confirmed row, before the cut: median ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, longest ${quantile(1)} ms`,
  );
  console.log(
    `${COPIES} scanned, ${loans.length} lent; lost ${counts.filter((n) => n === 0).length}, doubled ${counts.filter((n) => n > 1).length}; network away for ${CUT / 1000} s`,
  );
  assert.ok(counts.every((count) => count === 1));
} finally {
  await browser.close();
  await open.close();
}
