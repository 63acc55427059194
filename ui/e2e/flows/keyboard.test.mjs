// With no mouse at all: what can be clicked can be reached, seen and left again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, openBrowser, signIn, visit } from '../browser.mjs';
import { api, newBook, person } from '../library-api.mjs';

let browser;
let librarian;
before(async () => {
  browser = await openBrowser();
  librarian = await api('librarian');
});
after(() => browser?.close());

/** Tab by Tab, until something fits. */
async function tabTo(page, selector, most = 60) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`Tab does not come to ${selector}`);
}

/** Whoever has the focus is seen: it stands in the window, with something drawn around it. */
async function assertFocusSeen(page) {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const within = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return within && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
  });
  assert.ok(seen, 'the focus is not seen');
}

test('a reader searches, opens a book, and goes into the hold dialog and out of it', async () => {
  const title = `Only By Keys ${Date.now().toString(36)}`;
  await newBook(librarian, title, 1);
  const visitor = await visit(browser);
  const { page } = visitor;
  await signIn(page, 'chandra');
  await page.waitForURL(/\/account/);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  assert.match(
    await page.evaluate(() => document.activeElement.textContent),
    /skip|content/i,
    'the first stop leads past the head',
  );
  await assertFocusSeen(page);
  await tabTo(page, 'input[name=q], input[role=combobox], input[type=search]');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search/);
  await page.locator('.card__title a, a.card__title').first().waitFor();
  await tabTo(page, '.card__title a, a.card__title');
  await assertFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/works\//);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: 'Place hold' }).first().waitFor();
  await tabTo(page, 'main button');
  await page.getByRole('button', { name: 'Place hold' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const within = await page.evaluate(
      () => document.activeElement === document.body || !!document.activeElement.closest('dialog, [role=dialog]'),
    );
    assert.ok(within, 'Tab stays in the dialog');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.match(
    await page.evaluate(() => document.activeElement.textContent),
    /Place hold/,
    'the focus is back where it came from',
  );
  assertQuiet(visitor);
});

test('at the desk the field has the focus, and gets it back after whatever happens in between', async () => {
  const reader = await person(librarian, 'ada');
  const visitor = await visit(browser);
  const { page } = visitor;
  await signIn(page, 'librarian', '/staff');
  await page.waitForURL(/\/staff\/checkout/);
  const inField = () => page.waitForFunction(() => document.activeElement?.matches('input') === true);
  await inField();
  await page.keyboard.press('F8');
  await page.waitForURL(/\/staff\/checkin/);
  await inField();
  await page.keyboard.press('F2');
  await page.waitForURL(/\/staff\/checkout/);
  await inField();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await inField();
  await page.goto(`/staff/checkout?patron=${reader.id}`);
  await page.getByRole('heading', { level: 2 }).waitFor();
  await inField();
  assertQuiet(visitor);
});
