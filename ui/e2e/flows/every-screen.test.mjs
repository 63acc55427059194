// Every screen once: no fault that axe knows in light or dark, nothing blocked by the policy, no script that fell over, one heading,
// and no sideways scrolling at 320 pixels, which is 1280 at 400 % (WCAG 2.2, 1.4.10).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible, assertFits, assertQuiet, openBrowser, signIn, visit } from '../browser.mjs';
import { api, newBook, person } from '../library-api.mjs';

let browser;
const place = {};
before(async () => {
  browser = await openBrowser();
  const librarian = await api('librarian');
  const { book } = await newBook(librarian, 'Every Screen', 2);
  place.book = book.id;
  place.work = book.workId;
  place.author = book.contributors[0].authorId;
  place.reader = (await person(librarian, 'ada')).id;
});
after(() => browser?.close());

const PUBLIC = [
  '/',
  '/search',
  '/search?q=river&format=book',
  '/search?q=zxqvwk',
  '/works/{work}',
  '/books/{book}',
  '/authors/{author}',
  '/signin',
  '/signup',
  '/forgot-password',
  '/nowhere',
];
const READER = ['loans', 'holds', 'lists', 'searches', 'history', 'profile', 'security', 'privacy'].map(
  (tab) => `/account/${tab}`,
);
const LIBRARIAN = [
  '/staff/checkout',
  '/staff/checkout?patron={reader}',
  '/staff/checkin',
  '/staff/catalogue',
  '/staff/catalogue/books/new',
  '/staff/catalogue/books/{book}',
  '/staff/catalogue/books/{book}?tab=marc',
  '/staff/catalogue/add',
  '/staff/catalogue/imports',
  '/staff/catalogue/imports/new',
  '/staff/catalogue/imports/schedules',
  '/staff/catalogue/works',
  '/staff/catalogue/works/{work}',
  '/staff/catalogue/authors',
  '/staff/catalogue/authors/{author}',
  '/staff/catalogue/authors/{author}?tab=books',
  '/staff/catalogue/authors/{author}?tab=merge',
  '/staff/catalogue/covers',
  '/staff/nowhere',
];
const ADMIN = [
  '/staff/admin',
  '/staff/admin/jobs',
  '/staff/admin/policy',
  '/staff/admin/users',
  '/staff/admin/users/{reader}',
  '/staff/admin/roles',
  '/staff/admin/keys',
  '/staff/admin/audit',
  '/staff/admin/messages',
  '/staff/admin/branches',
  '/staff/admin/settings',
  '/staff/admin/health',
];

function screens(who, username, paths) {
  describe(who, () => {
    let visitor;
    before(async () => {
      visitor = await visit(browser);
      if (username) {
        const staff = username !== 'ada';
        await signIn(visitor.page, username, staff ? '/staff' : '/signin');
        await visitor.page.waitForURL(staff ? /\/staff\/\w/ : /\/account/);
      }
    });
    after(() => visitor?.context.close());
    for (const path of paths) {
      test(path, async () => {
        const { page, complaints } = visitor;
        complaints.length = 0;
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(path.replace(/\{(\w+)\}/, (_, name) => place[name]));
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await settled(page);
        assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, 'one heading of the first level');
        assert.match(await page.title(), /\S/);
        await assertAccessible(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await faded(page);
        await assertAccessible(page, { only: ['color-contrast'] });
        await page.setViewportSize({ width: 320, height: 640 });
        await assertFits(page);
        assertQuiet(visitor);
      });
    }
  });
}

/** Colours that change by and by have changed. */
async function faded(page) {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})));
  });
}

/** What the page asked for has come; a stream of events never ends and is not waited for. */
async function settled(page) {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .skeleton'), undefined, { timeout: 10_000 });
}

screens('a visitor', undefined, PUBLIC);
screens('a reader', 'ada', READER);
screens('a librarian', 'librarian', LIBRARIAN);
screens('an administrator', 'admin', ADMIN);
