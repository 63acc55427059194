// The desk while the server is stopped, silent or renewed.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { openBrowser, openLasting, people, picture, scan, signIn, url, visit } from '../browser.mjs';
import { openDoor } from '../door.mjs';
import { api, liftLimits, newBook, person } from '../library-api.mjs';

const CHECKINS = '/v1/checkins';
let browser;
let librarian;
let door;
before(async () => {
  browser = await openBrowser();
  librarian = await api('librarian');
  await liftLimits();
});
after(() => browser?.close());
beforeEach(async () => {
  door = await openDoor(url);
});
afterEach(() => door.shut());

/** A book of which one copy each is with somebody, or on the shelf. */
async function pile(title, lent, free = 0) {
  const reader = await person(librarian, 'benito');
  const { barcodes } = await newBook(librarian, title, lent + free);
  for (const barcode of barcodes.slice(0, lent)) await librarian.post('/v1/loans', { readerId: reader.id, barcode });
  return { reader, lent: barcodes.slice(0, lent), free: barcodes.slice(lent) };
}

async function stillLent({ reader, lent, free }) {
  const { items } = await librarian.get(`/v1/loans?readerId=${reader.id}&open=true&limit=100`);
  return items.map(({ barcode }) => barcode).filter((code) => [...lent, ...free].includes(code));
}

/** Until the browser can open the desk by itself. */
const prepared = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** What the browser keeps for later, in the order of doing. */
function kept(page) {
  return page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opened = indexedDB.open('carrel-desk');
        opened.onerror = () => failed(opened.error);
        opened.onsuccess = () => {
          const all = opened.result.transaction('ops').objectStore('ops').getAll();
          all.onerror = () => failed(all.error);
          all.onsuccess = () => {
            opened.result.close();
            done(all.result.toSorted((left, right) => left.order - right.order).map(({ key, code }) => ({ key, code })));
          };
        };
      }),
  );
}

const nothingKept = (page) => until('nothing is kept any more', async () => (await kept(page)).length === 0);

const waiting = (page) => page.locator('.scans__row--waiting');
const builds = (page) => page.evaluate(() => caches.keys());
const hasWaitingWorker = (page) =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration('/staff'))?.waiting));

/** Asks until it is so, of what a page cannot be waited for. */
async function until(what, isSo) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(`not within 20 s: ${what}`);
}

const takenOver = (page, old) => until('the new worker takes over', async () => !(await builds(page)).includes(old));
const scripts = (page) => page.evaluate(() => Array.from(document.scripts, ({ src }) => src && new URL(src).pathname));

test('the desk opens while the server is stopped, and what is scanned there is done once when it is back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-profile-'));
  const books = await pile('Before The Doors Open', 2, 1);
  const [first, second] = books.lent;
  let visitor = await openLasting(folder, { baseURL: door.url });
  try {
    await signIn(visitor.page, 'librarian', '/staff/holds');
    await visitor.page.locator('.scan__input').waitFor();
    await prepared(visitor.page);
    // The server does it, and is gone before it can say so.
    door.losing = 1;
    await scan(visitor.page, first);
    await waiting(visitor.page).waitFor();
    await door.shut();
    const [before] = await kept(visitor.page);
    assert.deepEqual([before?.code, door.deeds], [first, [{ key: before?.key, path: CHECKINS, status: 201 }]]);
    await visitor.context.close();

    visitor = await openLasting(folder, { baseURL: door.url });
    const { page } = visitor;
    await page.goto('/staff/holds');
    await waiting(page).filter({ hasText: first }).waitFor();
    await scan(page, second);
    await waiting(page).nth(1).waitFor();
    await picture(page, 'desk-cold-start');
    await page.goto('/staff/offline');
    await page.getByLabel('Patron card').waitFor();
    await scan(page, books.reader.cardNumber ?? books.reader.username);
    await page.getByLabel('Item barcode').waitFor();
    await scan(page, books.free[0]);
    await page.getByText('1 loan and 2 returns').waitFor();
    await page.reload();
    await page.getByText('1 loan and 2 returns').waitFor();
    const keys = await kept(page);
    assert.deepEqual(keys, [before, { key: keys[1].key, code: second }, { key: keys[2].key, code: books.free[0] }]);

    await door.open();
    // The session ended with the browser; what was scanned did not.
    await page.getByLabel('Username').fill('librarian');
    await page.getByLabel('Password', { exact: true }).fill(people.librarian);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('#signin-password').waitFor({ state: 'detached' });
    await nothingKept(page);
    assert.deepEqual(door.sent(CHECKINS), [before.key, before.key, keys[1].key]);
    assert.deepEqual(door.sent('/v1/loans'), [keys[2].key]);
    assert.deepEqual(await stillLent(books), books.free);
  } finally {
    await visitor.context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the desk opens while the server takes calls and says nothing', async () => {
  const { lent } = await pile('The Silence', 1);
  const { page, context } = await visit(browser, { baseURL: door.url });
  await signIn(page, 'librarian', '/staff/checkin');
  await page.locator('.scan__input').waitFor();
  await prepared(page);
  door.silent = true;
  await page.reload();
  await page.locator('.scan__input').waitFor();
  await scan(page, lent[0]);
  await waiting(page).waitFor();
  door.speak();
  await page.locator('.scans__row--done').waitFor();
  assert.equal(door.sent(CHECKINS).length, 1);
  await context.close();
});

test('a new version of the worker takes over, and what was scanned under the old one is done once', async () => {
  const books = await pile('Under Two Reigns', 3);
  const { page, context } = await visit(browser, { baseURL: door.url });
  await signIn(page, 'librarian', '/staff/checkin');
  await page.locator('.scan__input').waitFor();
  await prepared(page);
  const [old] = await builds(page);
  await door.shut();
  for (const code of books.lent.slice(0, 2)) await scan(page, code);
  await waiting(page).nth(1).waitFor();
  const keys = (await kept(page)).map(({ key }) => key);

  Object.assign(door, { renewed: true, starting: true });
  await door.open();
  await page.reload();
  await waiting(page).nth(1).waitFor();
  await takenOver(page, old);
  const [next, ...more] = await builds(page);
  assert.notEqual(next, old);
  assert.deepEqual(more, []);
  await prepared(page);
  assert.deepEqual(
    (await kept(page)).map(({ key }) => key),
    keys,
  );
  door.starting = false;
  await page.locator('.scans__row--done').nth(1).waitFor();
  await nothingKept(page);
  assert.deepEqual(door.sent(CHECKINS), keys);

  // It opens the desk without a server as the old one did, with files of its own.
  await door.shut();
  await page.reload();
  await page.locator('.scan__input').waitFor();
  for (const path of await scripts(page)) assert.match(path, /^\/assets-next\//);
  await scan(page, books.lent[2]);
  await waiting(page).waitFor();
  await door.open();
  await page.locator('.scans__row--done').waitFor();
  assert.deepEqual(await stillLent(books), []);
  assert.equal(door.sent(CHECKINS).length, 3);
  await context.close();
});

test('a new version waits while a page of the old one is open, whose pages still come and whose scans are not lost', async () => {
  const books = await pile('The Long Shift', 1);
  const { page, context } = await visit(browser, { baseURL: door.url });
  await signIn(page, 'librarian', '/staff/checkin');
  await page.locator('.scan__input').waitFor();
  await prepared(page);
  const [old] = await builds(page);
  Object.assign(door, { renewed: true, starting: true });
  await scan(page, books.lent[0]);
  await waiting(page).waitFor();
  const keys = (await kept(page)).map(({ key }) => key);

  const later = await context.newPage();
  later.setDefaultTimeout(20_000);
  await later.goto('/staff/checkin');
  await waiting(later).waitFor();
  await until('a new worker waits', () => hasWaitingWorker(later));
  // A page that was never opened before, of a build that the server has no more.
  await page.getByRole('link', { name: 'Labels' }).click();
  await page.getByRole('heading', { level: 1, name: 'Labels' }).waitFor();
  assert.ok((await builds(later)).includes(old), 'the files of the old one are still there');
  await page.close();
  // It takes over once the old worker has come to rest, which browsers put off for half a minute, and for ever while one looks on.
  await later.reload();
  await waiting(later).waitFor();
  door.starting = false;
  await later.locator('.scans__row--done').waitFor();
  await nothingKept(later);
  assert.deepEqual(door.sent(CHECKINS), keys);
  assert.deepEqual(await stillLent(books), []);
  await context.close();
});
