import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertFits, assertQuiet, openBrowser, picture, signIn, visit } from '../browser.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test('a visitor comes to the start page and finds the search', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await assertAccessible(page);
  await assertFits(page);
  await picture(page, 'home');
  assertQuiet(visitor);
});

test('a search keeps what was asked in the address', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto('/search?q=river');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const box = page.getByRole('searchbox').or(page.getByRole('combobox')).first();
  assert.equal(await box.inputValue(), 'river');
  await box.fill('night');
  await box.press('Enter');
  await page.waitForURL(/q=night/);
  // What was found before stands there, and is pale, until the new comes.
  await page.waitForFunction(() => {
    const results = document.getElementById('results');
    return results?.closest('[aria-busy]') === null && getComputedStyle(results).opacity === '1';
  });
  await assertAccessible(page);
  assertQuiet(visitor);
});

test('the pages stand in the narrowest window, in Arabic from right to left, and in the dark', async () => {
  const visitor = await visit(browser, { locale: 'ar', viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  const { page } = visitor;
  await page.goto('/signin');
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, 'signin-ar-dark-360');
  assertQuiet(visitor);
});

test('a librarian signs in at the desk and comes to the first place there', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await signIn(page, 'librarian', '/staff');
  await page.waitForURL(/\/staff\/checkout/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await picture(page, 'desk');
  await page.keyboard.press('F8');
  await page.waitForURL(/\/staff\/checkin/);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await assertAccessible(page);
  assertQuiet(visitor);
});

test('a reader is told that the desk is not for them', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await signIn(page, 'ada', '/staff');
  await page
    .getByText('This part is for the library’s staff')
    .or(page.getByText("This part is for the library's staff"))
    .waitFor();
  await assertAccessible(page);
  assertQuiet(visitor);
});

test('a wrong password is refused in words, and the right one still works', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto('/signin');
  await page.getByLabel('Username').fill('ada');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await signIn(page, 'ada');
  await page.waitForURL(/\/account\/loans/);
  await assertAccessible(page);
  await picture(page, 'account');
  assertQuiet(visitor);
});
