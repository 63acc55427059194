import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertFits, assertQuiet, openBrowser, picture, url, visit } from '../browser.mjs';

/** What stands on public pages, and must stand in the same place before and after the scripts have drawn it. */
const PARTS = [
  '.wordmark',
  '.search-box',
  '.site-head__tools > *',
  'h1',
  '.hero__lead',
  '.quick__link',
  '.shelf__title',
  '.tile',
  '.results__tools > *',
  '.results__bar > *',
  '.chip',
  '.results__main',
  '.card',
  '.card__title',
  '.card__availability',
  '.card__actions > *',
  '.pagination > .button',
  '.record__cover',
  '.record__text > *',
  '.record__get > :not(noscript)',
  '.record__part',
  '.facts__pair',
  '.author__search',
  '.empty',
  '.site-foot',
];

let browser;
let paths;
before(async () => {
  browser = await openBrowser();
  const { items } = await (await fetch(`${url}/v1/search?limit=20&sort=-added`)).json();
  const several = items.find((hit) => hit.editions > 1) ?? items[0];
  paths = [
    '/',
    '/search',
    '/search?format=book&yearFrom=1800&sort=title',
    '/search?view=grid',
    '/search?q=nothing+of+the+kind',
    `/works/${several.workId}`,
    `/books/${items[0].book.id}`,
    `/authors/${items[0].book.contributors[0].authorId}`,
  ];
});
after(() => browser?.close());

/** Of each kind of page one: home, results, works, books, authors. */
const oneOfEach = () => [...paths.slice(0, 2), ...paths.slice(-3)];

function places(page) {
  return page.evaluate(
    (parts) =>
      parts.flatMap((part) =>
        [...document.querySelectorAll(part)].map((element, number) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [`${part} ${number}`, [x, y, width, height].map(Math.round)];
        }),
      ),
    PARTS,
  );
}

async function painted(path, options) {
  const visitor = await visit(browser, options);
  await visitor.page.route('**/assets/*.js', (route) => route.abort());
  await visitor.page.goto(path);
  const all = await places(visitor.page);
  await visitor.context.close();
  return all;
}

/** How much the page moved by itself, as browsers count it; and what it asked of the API. */
async function drawn(path, options) {
  const visitor = await visit(browser, options);
  const { page } = visitor;
  const asked = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/v1/')) asked.push(pathname + search);
  });
  await page.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('[role=combobox]').first().waitFor();
  const all = await places(page);
  const moved = await page.evaluate(() => globalThis.moved);
  return { ...visitor, all, moved, asked };
}

test('a page names all the scripts that it asks for, and no style is fetched that stands in it', async () => {
  for (const path of oneOfEach()) {
    const visitor = await visit(browser, {});
    const fetched = [];
    visitor.page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/\.(js|css)$/.test(pathname)) fetched.push(pathname);
    });
    const answer = await visitor.page.goto(path, { waitUntil: 'networkidle' });
    const page = await answer.text();
    assert.deepEqual(
      fetched.filter((file) => !page.includes(`"${file}"`) || file.endsWith('.css')),
      [],
      path,
    );
    await visitor.context.close();
  }
});

test('what languages are called comes with the page', async () => {
  const visitor = await visit(browser, {});
  await visitor.page.goto('/search', { waitUntil: 'networkidle' });
  const { languages } = JSON.parse(await visitor.page.locator('#boot').textContent());
  assert.equal(languages.en, 'English');
  const facets = await visitor.page.locator('.facet:has(legend:text-is("Language"))').textContent();
  assert.match(facets, /English/);
  await visitor.context.close();
});

for (const [name, options, few] of [
  ['a wide window', {}, false],
  ['a phone, in Arabic', { locale: 'ar', viewport: { width: 360, height: 740 } }, true],
]) {
  test(`scripts draw what the server painted in its place, and ask for nothing again: ${name}`, async () => {
    for (const path of few ? oneOfEach() : paths) {
      const before = await painted(path, options);
      const visitor = await drawn(path, options);
      assert.ok(visitor.moved <= 0.02, `${path} moved by ${visitor.moved}`);
      assert.deepEqual(visitor.asked, [], path);
      const now = new Map(visitor.all);
      const elsewhere = before.filter(([part, place]) => {
        const other = now.get(part);
        // The column of facets may push what lies below the window.
        const unseen = other !== undefined && Math.min(place[1], other[1]) > visitor.page.viewportSize().height;
        return other === undefined || (!unseen && place.some((value, side) => Math.abs(value - other[side]) > 2));
      });
      assert.deepEqual(
        elsewhere.map(([part, place]) => `${part}: ${place} → ${now.get(part)}`),
        [],
        path,
      );
      await assertFits(visitor.page);
      assertQuiet(visitor);
      await visitor.context.close();
    }
  });
}

test('what was typed before the scripts came is still there, with the focus', async () => {
  const { page, context } = await visit(browser);
  let go;
  const held = new Promise((done) => {
    go = done;
  });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.locator('#home-q').fill('sea');
  go();
  await page.locator('#home-q[role=combobox]').waitFor();
  assert.equal(await page.locator('#home-q').inputValue(), 'sea');
  await page.keyboard.type('s');
  assert.equal(await page.locator('#home-q').inputValue(), 'seas');
  await context.close();
});

test('without scripts there are links and forms, and nothing that does nothing', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto('/search?format=book');
  await page.locator('.results__plain').waitFor();
  assert.equal(await page.locator('.needs-script:visible').count(), 0);
  await page.locator('.chip').first().click();
  assert.equal(new URL(page.url()).search, '');
  await picture(page, 'search-plain', { fullPage: true });
  await context.close();
});
