// Every screen in words that are longer by two fifths and that no catalogue has: nothing is written in the app itself, nothing sticks
// out to the side, and no button is too small for what it says.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertFits, assertQuiet, openBrowser, people, visit } from '../browser.mjs';
import { api, newBook, person } from '../library-api.mjs';
import { ADMIN, at, DESK, LETTERS, LIBRARIAN, PUBLIC, READER } from '../paths.mjs';
import { cutOff, readable, speakPseudo } from '../pseudo.mjs';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

let browser;
const place = {};
before(async () => {
  browser = await openBrowser();
  const librarian = await api('librarian');
  const { book } = await newBook(librarian, 'Every Word', 2);
  place.book = book.id;
  place.work = book.workId;
  place.author = book.contributors[0].authorId;
  place.reader = (await person(librarian, 'ada')).id;
});
after(() => browser?.close());

/** Goes there without reading the app anew, which takes longer than all the rest, and waits until it has asked all it asks. */
async function go(visitor, path) {
  const { page, pending } = visitor;
  if (new URL(page.url()).protocol === 'about:') await page.goto(path);
  else await page.evaluate((to) => history.pushState({}, '', to), path);
  for (let calm = 0; calm < 3; calm += 1) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const busy = pending.size > 0 || (await page.evaluate(isBusy));
    if (busy) calm = -1;
  }
}

/** Runs in the page; what the server painted is not in our words, and gives way. */
function isBusy() {
  return !document.querySelector('h1')?.textContent || document.querySelector('[aria-busy="true"], .skeleton') !== null;
}

/** What has been asked for and not come; a stream of events never ends. */
function pendingOf(page) {
  const pending = new Set();
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource' && !request.headers().accept?.includes('event-stream')) pending.add(request);
  });
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => pending.delete(request));
  return pending;
}

function screens(who, username, paths) {
  describe(who, { concurrency: 1 }, () => {
    let visitor;
    before(async () => {
      visitor = await visit(browser, { serviceWorkers: 'block' });
      await speakPseudo(visitor.context);
      if (username) {
        const data = { username, password: people[username] };
        assert.ok((await visitor.context.request.post('/v1/web/session', { data })).ok(), `${username} is let in`);
      }
      visitor.pending = pendingOf(visitor.page);
    });
    after(() => visitor?.context.close());
    for (const path of paths) {
      test(path, async () => {
        const { page } = visitor;
        await page.setViewportSize(WIDE);
        await go(visitor, at(path, place));
        for (const size of [WIDE, NARROW]) {
          await page.setViewportSize(size);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
          assert.deepEqual(await readable(page), [], `written in the app, at ${size.width}`);
          assert.deepEqual(await cutOff(page), [], `cut off, at ${size.width}`);
          await assertFits(page);
        }
        assertQuiet(visitor);
      });
    }
  });
}

describe('in other words', { concurrency: 4 }, () => {
  screens('a visitor', undefined, [...PUBLIC, ...LETTERS]);
  screens('a reader', 'ada', READER);
  screens('a librarian', 'librarian', [...LIBRARIAN, ...DESK]);
  screens('an administrator', 'admin', ADMIN);
});
