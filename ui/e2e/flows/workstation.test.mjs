import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { code128 } from '../barcodes.mjs';
import { assertAccessible, assertFits, assertQuiet, openBrowser, picture, scan, signIn, visit } from '../browser.mjs';
import { liftLimits } from '../library-api.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
  await liftLimits();
});
after(() => browser?.close());

async function atDesk(path, options) {
  const visitor = await visit(browser, options);
  const { page } = visitor;
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => {
      globalThis.printed += 1;
    };
  });
  await signIn(page, 'librarian', path);
  await page.locator('.desk-page h1').waitFor();
  return visitor;
}

const ask = async (page, path) => (await page.request.get(path)).json();

/** Copies that nobody has, and somebody to take them home. */
async function pile(page, count) {
  const { items: people } = await ask(page, '/v1/users?q=benito&status=active&limit=5');
  const reader = people.find(({ username }) => username === 'benito');
  const { items: loans } = await ask(page, `/v1/loans?readerId=${reader.id}&open=true&limit=100`);
  const { items } = await ask(page, '/v1/copies?status=available&limit=100');
  // Nobody borrows the same book twice.
  const books = new Map(items.map((copy) => [copy.bookId, copy.barcode]));
  for (const { bookId } of loans) books.delete(bookId);
  return { codes: [...books.values()].slice(0, count), reader };
}

async function lentTo(page, reader) {
  const { items } = await ask(page, `/v1/loans?readerId=${reader.id}&open=true&limit=100`);
  return items.map(({ barcode }) => barcode);
}

test('what is scanned without a network outlives a reload, and is done once there is one', async () => {
  const visitor = await atDesk('/staff/offline');
  const { page, context } = visitor;
  const { codes, reader } = await pile(page, 2);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.getByLabel('Patron card').waitFor();
  await scan(page, reader.cardNumber ?? reader.username);
  await page.getByLabel('Item barcode').waitFor();
  for (const code of codes) await scan(page, code);
  await page.getByText('2 loans').waitFor();
  await picture(page, 'offline');
  await assertAccessible(page);

  await page.reload();
  await page.getByText('2 loans').waitFor();
  assert.deepEqual(await page.getByRole('listitem').filter({ hasText: codes[0] }).count(), 1);

  await context.setOffline(false);
  await page.getByText('Nothing waits here').waitFor();
  const lent = await lentTo(page, reader);
  for (const code of codes) assert.ok(lent.includes(code), `${code} is lent`);

  await page.getByRole('tab', { name: 'Check in' }).click();
  for (const code of codes) await scan(page, code);
  await page
    .getByText('Taken back')
    .nth(codes.length - 1)
    .waitFor();
  const left = await lentTo(page, reader);
  for (const code of codes) assert.ok(!left.includes(code), `${code} is back`);
});

test('anything is found by a few letters', async () => {
  const visitor = await atDesk('/staff/checkin');
  const { page } = visitor;
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Find anything' });
  await box.waitFor();
  assert.equal(await box.inputValue(), '/');
  await page.keyboard.type('labels', { delay: 90 });
  await picture(page, 'palette');
  await assertAccessible(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/staff\/labels/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('/p ada', { delay: 90 });
  await page.getByRole('option', { name: /ada/i }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/staff\/checkout\?patron=/);
  assertQuiet(visitor);
});

test('labels are printed on their sheet', async () => {
  const visitor = await atDesk('/staff/labels', { deviceScaleFactor: 3 });
  const { page } = visitor;
  const { codes } = await pile(page, 3);
  for (const code of codes) await scan(page, code);
  await page.getByText('3 labels').waitFor();
  await assertAccessible(page);
  await assertFits(page);
  await picture(page, 'labels');
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  assert.equal(await page.evaluate(() => globalThis.printed), 1);
  assert.equal(await page.locator('.paper .label__bars path').count(), 3);
  // Before the paper is made, for with that it is cleared away.
  await page.emulateMedia({ media: 'print' });
  const read = [];
  for (const bars of await page.locator('.paper .label__bars').all()) {
    read.push(...(await code128(await bars.locator('xpath=..').screenshot())));
  }
  assert.deepEqual(read, codes);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.match(pdf.toString('latin1'), /\/MediaBox ?\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  assertQuiet(visitor);
});

test('a receipt is as long as what stands on it', async () => {
  const visitor = await atDesk('/staff/checkout');
  const { page } = visitor;
  const { codes, reader } = await pile(page, 2);
  await scan(page, reader.cardNumber ?? reader.username);
  await page.waitForURL(/patron=/);
  await page.getByText('Print', { exact: true }).click();
  for (const code of codes) await scan(page, code);
  await page.getByText('2 items lent').waitFor();
  await page.getByLabel('Item barcode').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => globalThis.printed === 1);
  assert.equal(await page.locator('.receipt__one').count(), 2);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf);
  assert.ok(Math.abs(Number(width) - 226.77) < 1.5, `${width} is 80 mm`);
  assert.ok(Number(height) > 110 && Number(height) < 500, `${height}`);
  assert.equal(pdf.match(/\/Type ?\/Page\b/g).length, 1);
  await page.goto('/staff/checkin');
  await page.getByLabel('Item barcode').waitFor();
  for (const code of codes) await scan(page, code);
  await page.locator('.scans__row--done').nth(1).waitFor();
  assertQuiet(visitor);
});
