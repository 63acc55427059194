import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertFits, assertQuiet, openBrowser, people, picture, url, visit } from '../browser.mjs';

let browser;
let free;
before(async () => {
  browser = await openBrowser();
  const { items } = await (await fetch(`${url}/v1/search?limit=50`)).json();
  free = items.filter(({ availability }) => availability.total > 0 && availability.available === availability.total);
});
after(() => browser?.close());

async function signInHere(page) {
  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  await dialog.getByLabel('Username').fill('ada');
  await dialog.getByLabel('Password', { exact: true }).fill(people.ada);
  await page.keyboard.press('Enter');
}

test('whoever has to sign in to place a hold goes on with it, and can take it back', async () => {
  const visitor = await visit(browser, { viewport: { width: 360, height: 740 } });
  const { page } = visitor;
  await page.goto(`/works/${free[0].workId}`);
  await page.getByRole('button', { name: 'Place hold' }).click();
  await assertAccessible(page);
  await signInHere(page);
  const asks = page.getByRole('dialog', { name: 'Place a hold' });
  await asks.waitFor();
  await assertAccessible(page);
  await assertFits(page);
  await picture(page, 'hold-360');
  await asks.getByRole('button', { name: 'Place hold' }).click();
  const done = page.getByRole('dialog', { name: 'Your hold is placed' });
  await done.getByRole('alert').waitFor();
  await picture(page, 'hold-placed-360');
  await done.getByRole('button', { name: 'Undo' }).click();
  const undone = page.getByRole('dialog', { name: 'The hold was taken back' });
  await undone.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Done');
  await page.keyboard.press('Enter');
  await undone.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Place hold' }).waitFor();
  assertQuiet(visitor);
});

test('a hold that was refused says why, in the dialog', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto(`/works/${free[1].workId}`);
  await page.getByRole('button', { name: 'Place hold' }).click();
  await signInHere(page);
  const asks = page.getByRole('dialog', { name: 'Place a hold' });
  await asks.waitFor();
  // Meanwhile they placed it elsewhere.
  await page.evaluate(async (bookId) => {
    const session = await fetch('/v1/web/session');
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      'X-CSRF-Token': session.headers.get('X-CSRF-Token') ?? '',
    };
    await fetch('/v1/holds', { method: 'POST', headers, body: JSON.stringify({ bookId }) });
  }, free[1].book.id);
  await asks.getByRole('button', { name: 'Place hold' }).click();
  await asks.getByRole('alert').waitFor();
  assert.notEqual(await asks.getByRole('alert').textContent(), '');
  await assertAccessible(page);
  await picture(page, 'hold-refused');
  assertQuiet(visitor);
});

test('a page is moved through by keyboard: past the header, into the list of suggestions, on to the record', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto('/');
  await page.locator('#home-q[role=combobox]').waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip-link');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'home-q');
  const title = free[0].book.title.split(/\s+/).find((word) => word.length > 3) ?? free[0].book.title;
  await page.keyboard.type(title.slice(0, 5));
  await page.getByRole('option').nth(1).waitFor();
  await assertAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.card__title a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/works\//);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  assertQuiet(visitor);
});
