// Every component in every state: no fault that axe knows, in both themes and directions, close and wide, and on a narrow screen.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertAccessible, assertFits, assertQuiet, openBrowser, picture, signIn, visit } from '../browser.mjs';

const LOOKS = ['theme=light&dir=ltr', 'theme=dark&dir=ltr', 'theme=light&dir=rtl', 'theme=dark&dir=rtl&density=compact'];

describe('the kit', () => {
  let browser;
  let visitor;
  before(async () => {
    browser = await openBrowser();
    visitor = await visit(browser);
    await signIn(visitor.page, 'librarian', '/staff');
    await visitor.page.waitForURL(/\/staff\/\w/);
  });
  after(() => browser?.close());

  for (const look of LOOKS) {
    test(look, async () => {
      const { page, complaints } = visitor;
      complaints.length = 0;
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`/staff/dev/kit?${look}`);
      await page.getByRole('heading', { name: 'Kit' }).waitFor();
      assert.ok((await page.locator('[data-kit]').count()) > 25, 'the components are there');
      // Several of a kind stand on this one page, which no other page has; and what is dimmed until the next rows come is here to stay.
      await assertAccessible(page, { without: ['landmark-unique'], except: '[data-stale]' });
      await picture(page, `kit-${look.replace(/\W+/g, '-')}`, { fullPage: true });
      await page.setViewportSize({ width: 320, height: 640 });
      await assertFits(page);
      assertQuiet(visitor);
    });
  }
});
