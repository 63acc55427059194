// Every screen once: no fault that axe knows in light or dark, nothing blocked by the policy, no script that fell over, one heading,
// and no sideways scrolling at 320 pixels, which is 1280 at 400 % (WCAG 2.2, 1.4.10).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible, assertFits, assertQuiet, openBrowser, signIn, visit } from '../browser.mjs';
import { api, newBook, person } from '../library-api.mjs';
import { ADMIN, at, LIBRARIAN, PUBLIC, READER } from '../paths.mjs';

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
        await page.goto(at(path, place));
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
