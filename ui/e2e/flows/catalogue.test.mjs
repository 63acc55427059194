// What the rule grouped wrongly is put right, two who are one become one, and nobody overwrites what they have not seen.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertQuiet, openBrowser, signIn, visit } from '../browser.mjs';
import { api, newBook } from '../library-api.mjs';

const mark = Date.now().toString(36);
const contributors = (name) => [{ name, role: 'author' }];

describe('the catalogue’s workshop', () => {
  let browser;
  let visitor;
  let librarian;
  before(async () => {
    browser = await openBrowser();
    visitor = await visit(browser);
    librarian = await api('librarian');
    await signIn(visitor.page, 'librarian', '/staff');
    await visitor.page.waitForURL(/\/staff\/\w/);
  });
  after(() => browser?.close());

  test('an edition is split off, and joined again', async () => {
    const { page } = visitor;
    const title = `Grouped ${mark}`;
    const by = contributors(`Grouper ${mark}`);
    const first = (await newBook(librarian, title, 1, { contributors: by, publishedYear: 1974 })).book;
    const second = (await newBook(librarian, title, 1, { contributors: by, publishedYear: 2001, publisher: 'Later' })).book;
    assert.equal(first.workId, second.workId, 'the rule puts them together');
    await page.goto(`/staff/catalogue/books/${first.id}`);
    await page.getByRole('link', { name: 'Editions' }).click();
    await page.waitForURL(/catalogue\/works\//);
    await page.getByRole('checkbox', { name: `Choose ${title}, 2001` }).check();
    await page.getByRole('button', { name: 'Split off …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Becomes a work of its own').waitFor();
    await dialog.getByRole('button', { name: 'Split off' }).click();
    await page.getByRole('link', { name: 'Open the new work' }).waitFor();
    const split = await librarian.get(`/v1/books/${second.id}`);
    assert.notEqual(split.workId, first.workId);
    assert.equal((await librarian.get(`/v1/works/${split.workId}`)).total, 1);

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('checkbox', { name: `Choose ${title}, 2001` }).waitFor();
    assert.equal((await librarian.get(`/v1/works/${first.workId}`)).total, 2);
    assertQuiet(visitor);
  });

  test('who is one becomes one, after their name was typed', async () => {
    const { page } = visitor;
    const name = `Merge Survivor ${mark}`;
    const other = `Merge Twin ${mark}`;
    const one = (await newBook(librarian, `By one ${mark}`, 1, { contributors: contributors(name) })).book;
    const two = (await newBook(librarian, `By two ${mark}`, 1, { contributors: contributors(other) })).book;
    const id = one.contributors[0].authorId;
    await page.goto(`/staff/catalogue/authors/${id}?tab=merge`);
    await page.getByRole('searchbox', { name: 'Search authors' }).fill(`Twin ${mark}`);
    await page
      .getByRole('list', { name: 'Authors that were found' })
      .getByRole('button', { name: `Choose ${other}` })
      .click();
    await page.getByRole('button', { name: 'Merge this author …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 here and 1 that come over').waitFor();
    const go = dialog.getByRole('button', { name: 'Merge', exact: true });
    assert.equal(await go.getAttribute('aria-disabled'), 'true', 'not before the name is typed');
    await dialog.getByLabel(`Type “${name}” to confirm`).fill(name);
    await go.click();
    await dialog.waitFor({ state: 'detached' });
    assert.equal((await librarian.get(`/v1/books/${two.id}`)).contributors[0].authorId, id);
    assert.ok((await librarian.get(`/v1/authors/${id}`)).variants.includes(other));
    assertQuiet(visitor);
  });

  test('what somebody else changed meanwhile is shown before it is overwritten', async () => {
    const { page } = visitor;
    const { book } = await newBook(librarian, `Contested ${mark}`, 1, { contributors: contributors(`Contested ${mark}`) });
    const id = book.contributors[0].authorId;
    await page.goto(`/staff/catalogue/authors/${id}`);
    await page.getByLabel('Born').fill('1929');
    await librarian.patch(`/v1/authors/${id}`, { died: 2018 });
    await page.getByRole('button', { name: 'Save' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Somebody changed this author' });
    await conflict.getByRole('table').waitFor();
    assert.match(await conflict.textContent(), /1929[\s\S]*2018|2018[\s\S]*1929/);
    await conflict.getByRole('button', { name: 'Take theirs' }).click();
    await conflict.waitFor({ state: 'detached' });
    assert.equal(await page.getByLabel('Died').inputValue(), '2018');
    assert.equal(await page.getByLabel('Born').inputValue(), '');
    assertQuiet(visitor);
  });
});
