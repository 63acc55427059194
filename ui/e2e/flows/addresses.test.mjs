// What is at no address: the answer says so, and the app as well.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertQuiet, openBrowser, signIn, visit } from '../browser.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test('where the staff have no page it is not found, by the browser and by who reads', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  await signIn(page, 'librarian', '/staff');
  for (const [path, status] of [
    ['/staff/checkin', 200],
    ['/staff/patrons/new', 200],
    ['/staff/nowhere', 404],
  ]) {
    assert.equal((await page.goto(path)).status(), status, path);
    const nowhere = page.getByText('There is no page at this address.');
    // The frame is there before what stands in it.
    if (status === 404) await nowhere.waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await nowhere.count(), status === 404 ? 1 : 0, path);
  }
  assertQuiet(visitor);
});

test('what is no identifier is not asked for again', async () => {
  const visitor = await visit(browser);
  const { page } = visitor;
  for (const path of ['/works/7', '/books/7', '/authors/7']) {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    assert.equal((await page.goto(path)).status(), 404, path);
    await page.getByText('There is no page at this address.').waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((one) => /^\/v1\/(works|books|authors)\//.test(one)),
      [],
      path,
    );
    page.removeAllListeners('request');
  }
  assertQuiet(visitor);
});
