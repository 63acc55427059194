import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, assertFits, assertQuiet, openBrowser, picture, scan, signIn, visit } from '../browser.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

async function atDesk(path, options) {
  const visitor = await visit(browser, options);
  await signIn(visitor.page, 'librarian', path);
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  return visitor;
}

/** What the API answers to whoever is signed in on a page. */
const ask = async (page, path) => (await page.request.get(path)).json();

test('somebody is found, looked at, and goes on to the check-out by a key', async () => {
  const visitor = await atDesk('/staff/patrons');
  const { page } = visitor;
  await page.getByRole('searchbox').fill('ada');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=ada/);
  await assertAccessible(page);
  const link = page.locator('.patrons__name').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.locator('.patron-figure__number').first().filter({ hasNotText: '–' }).waitFor();
  await assertAccessible(page);
  await picture(page, 'patron');
  for (const tab of ['Loans', 'Holds', 'Details']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForTimeout(400);
    await assertAccessible(page);
  }
  await page.keyboard.press('F2');
  await page.waitForURL(/\/staff\/checkout\?patron=/);
  assertQuiet(visitor);
});

test('a librarian signs somebody up with a card, changes what is known of them, suspends them and lifts it', async () => {
  const visitor = await atDesk('/staff/patrons/new');
  const { page } = visitor;
  const mark = Date.now().toString(36);
  await page.locator('#patron-card').fill(`C-${mark}`);
  await page.locator('#patron-name').fill(`Nora ${mark}`);
  await page.locator('#patron-email').fill(`nora.${mark}@example.org`);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.locator('.patron-slip').getByText(`C-${mark}`).waitFor();
  await page.goto(`/staff/patrons?q=C-${mark}`);
  await page.locator('.patrons__name').first().click();
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.locator('#patron-name').fill(`Nora Moor ${mark}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { level: 1, name: `Nora Moor ${mark}` }).waitFor();
  await page.getByRole('tab', { name: 'Sessions' }).waitFor();
  const more = page.getByRole('button', { name: 'More to do with this patron' });
  await more.click();
  assert.equal(await page.getByRole('menuitem').count(), 1, 'forgetting and exporting are not theirs');
  await page.getByRole('menuitem', { name: 'Suspend…' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Lost books');
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Lift suspension' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lift suspension' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assertQuiet(visitor);
});

test('a librarian may not change, suspend or sign out one of the staff, and is not shown how', async () => {
  const visitor = await atDesk('/staff/patrons?q=admin');
  const { page } = visitor;
  await page.locator('.patrons__name').first().click();
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByText('You may look at this, but not change it.').waitFor();
  assert.equal(await page.getByRole('tab', { name: 'Sessions' }).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'More to do with this patron' }).count(), 0);
  assertQuiet(visitor);
});

test('a hold is placed for somebody, shows on the shelf, is captured by a scan, and cancelled', async () => {
  const visitor = await atDesk('/staff/patrons?q=ada');
  const { page } = visitor;
  const { items } = await ask(page, '/v1/copies?status=available&limit=1&sort=-acquired');
  const book = await ask(page, `/v1/books/${items[0].bookId}`);
  await page.locator('.patrons__name').first().click();
  await page.getByRole('tab', { name: 'Holds' }).click();
  await page.getByRole('button', { name: 'Place a hold' }).click();
  await page.getByRole('combobox').fill(book.title);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Place a hold' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('.patron-rows').getByText(book.title).first().waitFor();
  await page.goto('/staff/holds');
  await page.getByRole('tab', { name: /Ready/ }).waitFor();
  await page.locator('tbody tr').first().waitFor();
  await assertAccessible(page);
  await picture(page, 'holds-shelf');
  const code = await page.locator('tbody tr .book-cell .mono').first().textContent();
  await scan(page, code ?? '');
  await page.locator('.scans__row--done').getByText('Hold shelf').waitFor();
  assert.equal(await page.locator('.scan__input').inputValue(), '');
  await page
    .getByRole('button', { name: /^Cancel hold: / })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel hold' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(/^Hold on .* cancelled/).waitFor();
  assertQuiet(visitor);
});

test('a name that is scanned or typed at the shelf narrows it to that patron', async () => {
  const visitor = await atDesk('/staff/holds');
  const { page } = visitor;
  await page.locator('.scan__input').fill('ada');
  await page.keyboard.press('Enter');
  await page.waitForURL(/reader=/);
  await page.getByRole('button', { name: /^Remove filter/ }).click();
  await page.waitForURL((address) => !address.search.includes('reader='));
  assertQuiet(visitor);
});

test('the list to walk with is a page of A4, and all of it stands in the narrowest window too', async () => {
  const visitor = await atDesk('/staff/holds/list', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  const { page } = visitor;
  await page.getByRole('heading', { level: 1, name: 'Holds shelf list' }).waitFor();
  await assertFits(page);
  await assertAccessible(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.desk-nav').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  for (const path of ['/staff/holds', '/staff/holds?state=waiting', '/staff/patrons', '/staff/patrons/new']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(600);
    await assertFits(page);
    await assertAccessible(page);
  }
  assertQuiet(visitor);
});
