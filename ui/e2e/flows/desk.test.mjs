// The desk as a scanner and a hurried hand use it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertQuiet, openBrowser, picture, scan, signIn, visit } from '../browser.mjs';
import { api, liftLimits, newBook, person } from '../library-api.mjs';

let browser;
let librarian;
before(async () => {
  browser = await openBrowser();
  librarian = await api('librarian');
  await liftLimits();
});
after(() => browser?.close());

async function deskFor(username) {
  const visitor = await visit(browser);
  const reader = await person(librarian, username);
  await signIn(visitor.page, 'librarian', '/staff');
  await visitor.page.waitForURL(/\/staff\/checkout/);
  await visitor.page.goto(`/staff/checkout?patron=${reader.id}`);
  await visitor.page.locator('.patron__name').waitFor();
  return { ...visitor, reader };
}

const focused = (page) => page.evaluate(() => document.activeElement?.closest('.scan-field, form') !== null);

test('ten copies scanned one right after the other, keys 4 ms apart, are ten loans', async () => {
  const { barcodes } = await newBook(librarian, 'Ten At Once', 10);
  const visitor = await deskFor('benito');
  const { page, reader } = visitor;
  for (const code of barcodes) await scan(page, code);
  await page.locator('.scans__row--done').nth(9).waitFor();
  assert.equal(await page.locator('.scans__row').count(), 10);
  const rows = await page.locator('.scans__row').allInnerTexts();
  assert.deepEqual(
    rows.map((row) => barcodes.find((code) => row.includes(code))).reverse(),
    barcodes,
    'in the order of the scans',
  );
  const loans = await librarian.get(`/v1/loans?readerId=${reader.id}&open=true&limit=100`);
  for (const code of barcodes) assert.equal(loans.items.filter((loan) => loan.barcode === code).length, 1, code);
  assert.ok(await focused(page), 'the field is ready for the next scan');
  await picture(page, 'desk-ten');

  await page.keyboard.press('F8');
  await page.waitForURL(/\/staff\/checkin/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const code of barcodes) await scan(page, code);
  await page.locator('.scans__row--done').nth(9).waitFor();
  const left = await librarian.get(`/v1/loans?readerId=${reader.id}&open=true&limit=100`);
  assert.equal(left.items.filter((loan) => barcodes.includes(loan.barcode)).length, 0);
  assertQuiet(visitor);
});

test('the card of the next patron ends the session, and an item where a card is wanted says what it is', async () => {
  const { barcodes } = await newBook(librarian, 'Between Two Cards', 2);
  const next = await person(librarian, 'chandra');
  const card = `CARD${Date.now()}`;
  await (await api('admin')).patch(`/v1/users/${next.id}`, { cardNumber: card });
  const visitor = await deskFor('benito');
  const { page } = visitor;
  await scan(page, barcodes[0]);
  await page.locator('.scans__row--done').waitFor();
  await scan(page, card);
  await page.waitForURL(new RegExp(`patron=${next.id}`));
  await page.locator('.patron__name').waitFor();
  assert.equal(await page.locator('.scans__row').count(), 0);
  await scan(page, barcodes[1]);
  await page.locator('.scans__row--done').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.search.includes('patron'));
  await scan(page, barcodes[0]);
  await page.getByText('This is an item: Between Two Cards').waitFor();
  assert.doesNotMatch(page.url(), /patron=/);
  await assertAccessible(page);
  await page.getByRole('link', { name: 'Open item' }).click();
  await page.waitForURL(/\/staff\/catalogue\/books\//);
});

test('what cannot be lent says why in its row, and the next scan goes on', async () => {
  const { barcodes } = await newBook(librarian, 'Lent To Another', 2);
  const other = await person(librarian, 'chandra');
  await librarian.post('/v1/loans', { readerId: other.id, barcode: barcodes[0] });
  const visitor = await deskFor('benito');
  const { page } = visitor;
  await scan(page, barcodes[0]);
  await scan(page, 'NOBODYS-CODE');
  await scan(page, barcodes[1]);
  await page.locator('.scans__row--done').waitFor();
  assert.equal(await page.locator('.scans__row--refused').count(), 2);
  assert.match(await page.locator('.scans__row--refused').last().textContent(), /on loan/i);
  // Nothing that was not decided is left behind by an Enter on the empty field.
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  assert.match(page.url(), /patron=/);
  for (let left = 2; left > 0; left -= 1) {
    await page.getByRole('button', { name: 'Remove' }).first().click();
    await page
      .locator('.scans__row--refused')
      .nth(left - 1)
      .waitFor({ state: 'detached' });
  }
  await page.locator('.scan__input:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.search.includes('patron'));
  assertQuiet(visitor);
});

test('without a network scans wait in their order, and come through once and in full when it is back', async () => {
  const { barcodes } = await newBook(librarian, 'Through The Storm', 5);
  const visitor = await deskFor('benito');
  const { page, context, reader } = visitor;
  await scan(page, barcodes[0]);
  await page.locator('.scans__row--done').waitFor();
  await context.setOffline(true);
  for (const code of barcodes.slice(1)) await scan(page, code);
  await page.waitForTimeout(1500);
  assert.equal(await page.locator('.scans__row--done').count(), 1);
  await context.setOffline(false);
  await page.locator('.scans__row--done').nth(4).waitFor({ timeout: 60_000 });
  const loans = await librarian.get(`/v1/loans?readerId=${reader.id}&open=true&limit=100`);
  for (const code of barcodes) assert.equal(loans.items.filter((loan) => loan.barcode === code).length, 1, code);
});

test('a copy that somebody waits for goes to the hold shelf', async () => {
  const { book, barcodes } = await newBook(librarian, 'Longed For', 1);
  const [has, waits] = [await person(librarian, 'ada'), await person(librarian, 'chandra')];
  await librarian.post('/v1/loans', { readerId: has.id, barcode: barcodes[0] });
  await librarian.post('/v1/holds', { readerId: waits.id, bookId: book.id });
  const visitor = await visit(browser);
  const { page } = visitor;
  await signIn(page, 'librarian', '/staff');
  await page.waitForURL(/\/staff\/checkout/);
  // Scanned at once, while the page is still on its way.
  await page.keyboard.press('F8');
  await scan(page, barcodes[0]);
  await page.locator('.where-to--hold_shelf').waitFor();
  await page.getByText('Chandra Rao').first().waitFor();
  await picture(page, 'desk-hold-shelf');
  assertQuiet(visitor);
});
