// Somebody new finds a book, joins, reserves it, and a librarian lends it: each step by what the page says, as people do.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, openBrowser, picture, scan, signIn, visit } from '../browser.mjs';
import { api, newBook, person } from '../library-api.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test('somebody new finds a book, joins, reserves it, and a librarian lends it', async () => {
  const librarian = await api('librarian');
  const title = `The Lighthouse Keeper ${Date.now().toString(36)}`;
  const { barcodes } = await newBook(librarian, title, 1);
  const name = `newcomer${Date.now().toString(36)}`;
  const password = 'a lamp above the bay';

  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto('/');
  const box = page.getByRole('combobox').or(page.getByRole('searchbox')).first();
  await box.fill(title);
  await box.press('Enter');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();

  // Not signed in: the page asks for that first, and offers to join.
  await page.getByRole('button', { name: 'Place hold' }).first().click();
  const door = page.getByRole('dialog');
  await door.getByRole('link', { name: 'Become a member' }).click();
  // The door asks for a name, too, while it closes.
  await door.waitFor({ state: 'detached' });
  await page.getByLabel('Username').fill(name);
  await page.getByLabel('E-mail', { exact: false }).first().fill(`${name}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  for (const must of await page.getByLabel(/I accept/).all()) await must.check();
  await page.getByRole('button', { name: 'Become a member' }).click();
  await page.getByText('Welcome!').waitFor();
  await picture(page, 'newcomer-welcome');

  // The page leads back to the book and to what was meant there, and nobody is asked again who they are.
  await page.getByRole('button', { name: 'Go on where you were' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Place hold' }).click();
  await page.getByRole('dialog').getByText('It is ready').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await page.goto('/account/holds');
  await page.getByRole('link', { name: title }).waitFor();
  await picture(page, 'newcomer-holds');
  assertQuiet(visitor);

  const desk = await visit(browser);
  await signIn(desk.page, 'librarian', '/staff');
  await desk.page.waitForURL(/\/staff\/checkout/);
  const reader = await person(librarian, name);
  await scan(desk.page, reader.cardNumber ?? name);
  await desk.page.locator('.patron__name').getByText(name).waitFor();
  await desk.page.getByText(title).first().waitFor();
  await scan(desk.page, barcodes[0]);
  await desk.page.locator('.scans__row--done .scans__title').getByText(title).waitFor();
  await picture(desk.page, 'newcomer-lent');
  await desk.page.keyboard.press('Enter');
  await desk.page.waitForURL((url) => !url.search.includes('patron'));
  assertQuiet(desk);

  await page.goto('/account/loans');
  await page.getByRole('link', { name: title }).waitFor();
  const loans = await librarian.get(`/v1/loans?readerId=${reader.id}&open=true`);
  assert.equal(loans.total, 1);
});
