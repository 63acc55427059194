// What comes out of the printers: measured in millimetres, as the paper has it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { code128 } from '../barcodes.mjs';
import { assertQuiet, openBrowser, picture, scan, signIn, visit } from '../browser.mjs';
import { api, liftLimits } from '../library-api.mjs';

let browser;
before(async () => {
  browser = await openBrowser();
  await liftLimits();
});
after(() => browser?.close());

/** What a browser cannot break by itself, as names and titles of one word are. */
const ENDLESS = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const LONG_CODE = '30000123456789012345-COPY-2026';
/** Of a laser printer, and of one for receipts. */
const DPI_300 = 300 / 96;
const DPI_203 = 203 / 96;

/** @param kept what the workstation has in its own store */
async function atDesk(path, kept, options) {
  const visitor = await visit(browser, options);
  const { page } = visitor;
  await page.addInitScript((values) => {
    globalThis.print = () => {};
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, JSON.stringify(value));
  }, kept);
  await signIn(page, 'librarian', path);
  await page.locator('.desk-page h1').waitFor();
  return visitor;
}

/** Where every line of text and every drawing lies on the paper, from its left edge. */
function inked(page) {
  return page.evaluate(() => {
    const MM = 96 / 25.4;
    const { left } = document.querySelector('.paper').getBoundingClientRect();
    const found = [];
    const note = (what, { left: from, right: to, width }) => {
      if (width > 0) found.push({ what, from: (from - left) / MM, to: (to - left) / MM });
    };
    const texts = document.createTreeWalker(document.querySelector('.paper'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      for (const line of range.getClientRects()) note(texts.currentNode.data, line);
    }
    for (const drawn of document.querySelectorAll('.paper svg, .paper img')) note(drawn.tagName, drawn.getBoundingClientRect());
    return found;
  });
}

async function assertWithin(page, from, to) {
  const lines = await inked(page);
  assert.ok(lines.length > 0, 'something is printed');
  // A hair's breadth, for browsers place text by parts of a pixel.
  const outside = lines.filter((line) => line.from < from - 0.05 || line.to > to + 0.05);
  assert.deepEqual(outside, [], `nothing outside of ${from} to ${to} mm`);
}

/** The sizes of a PDF's pages, in millimetres. */
async function pages(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const size = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g;
  return [...pdf.matchAll(size)].map(([, width, height]) => [width, height].map((points) => (Number(points) * 25.4) / 72));
}

function near(found, wanted, what) {
  assert.ok(Math.abs(found - wanted) < 0.5, `${what}: ${found} mm instead of ${wanted} mm`);
}

/** What a head prints of the paper's width: 576 dots of an eighth of a millimetre, and 384. */
const ROLLS = [
  { paper: 80, reach: 72 },
  { paper: 58, reach: 48 },
];

for (const { paper, reach } of ROLLS) {
  const edge = (paper - reach) / 2;

  test(`a receipt on ${paper} mm stands on the ${reach} mm that are printed`, async () => {
    const librarian = await api('librarian');
    const mark = `${paper}${Date.now().toString(36)}`;
    const reader = await librarian.post('/v1/users', {
      username: `paper.${mark}`,
      email: `paper.${mark}@example.org`,
      password: 'a long walk home',
      fullName: ENDLESS,
    });
    const visitor = await atDesk(
      `/staff/checkout?patron=${reader.id}`,
      { 'carrel.desk': { receipt: 'none', paper } },
      { deviceScaleFactor: DPI_203 },
    );
    const { page } = visitor;
    let number = 0;
    await page.route('**/v1/loans', (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      number += 1;
      const id = `0199f0a2-7c11-7e3a-9d0b-00000000000${number}`;
      const body = {
        ...{ id, bookId: id, copyId: id, readerId: reader.id, renewals: 0, maxRenewals: 2 },
        ...{ title: number === 1 ? ENDLESS : 'A Wizard of Earthsea', barcode: number === 1 ? LONG_CODE : 'C0001234' },
        ...{ lentAt: '2026-11-21T09:30:00Z', dueAt: '2026-12-30T22:59:59Z' },
      };
      return route.fulfill({ status: 201, contentType: 'application/json', body: JSON.stringify({ items: [body] }) });
    });
    await page.getByLabel('Item barcode').waitFor();
    await scan(page, LONG_CODE);
    await scan(page, 'C0001234');
    await page.getByText('2 items lent').waitFor();
    await page.getByLabel('Item barcode').focus();
    await page.keyboard.press('Enter');
    await page.locator('.kept-card').getByRole('button').click();
    await page.locator('.paper .receipt__one').nth(1).waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await picture(page, `receipt-${paper}`);
    await assertWithin(page, edge, paper - edge);
    const said = await page.locator('.paper').textContent();
    for (const whole of [ENDLESS, LONG_CODE, 'C0001234']) assert.ok(said.includes(whole), `${whole} stands there`);
    const [[width, height], ...more] = await pages(page);
    near(width, paper, 'the width of the paper');
    assert.ok(height > 40 && height < 160, `${height} mm long`);
    assert.deepEqual(more, []);
    assertQuiet(visitor);
  });

  test(`a slip for the hold shelf on ${paper} mm stands on the ${reach} mm that are printed`, async () => {
    const visitor = await atDesk(
      '/staff/checkin',
      { 'carrel.desk': { slips: 'print', paper } },
      { deviceScaleFactor: DPI_203 },
    );
    const { page } = visitor;
    await page.route('**/v1/checkins', (route) => {
      const id = '0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e';
      const keptFor = { holdId: id, readerId: id, readerName: ENDLESS, readyUntil: '2026-12-30T22:59:59Z' };
      const body = { bookId: id, copyId: id, barcode: LONG_CODE, title: ENDLESS, route: 'hold_shelf', keptFor };
      return route.fulfill({ status: 201, contentType: 'application/json', body: JSON.stringify(body) });
    });
    await page.getByLabel('Item barcode').waitFor();
    await scan(page, LONG_CODE);
    await page.locator('.paper .slip').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await picture(page, `slip-${paper}`);
    await assertWithin(page, edge, paper - edge);
    const [[width], ...more] = await pages(page);
    near(width, paper, 'the width of the paper');
    assert.deepEqual(more, []);
    assertQuiet(visitor);
  });
}

/** As their makers give them: the first label's corner, its size, the way to the next, and how many there are. */
const SHEETS = {
  'a4-3x7': { at: [7.2, 15.1], size: [63.5, 38.1], step: [66.04, 38.1], grid: [3, 7] },
  'a4-3x8': { at: [7.2, 12.9], size: [63.5, 33.9], step: [66.04, 33.9], grid: [3, 8] },
  spine: { at: [10.5, 15.5], size: [25, 38], step: [27.33, 38], grid: [7, 7] },
};

const label = (number, more = {}) => ({
  copyId: `copy-${number}`,
  barcode: `C${String(number).padStart(7, '0')}`,
  title: 'The Left Hand of Darkness',
  callNumber: '813.54 LEG',
  ...more,
});

/** Every label on the paper: on which sheet, and where on it, in millimetres. */
function labelsOn(page) {
  return page.evaluate(() => {
    const MM = 96 / 25.4;
    return [...document.querySelectorAll('.paper .label-sheet')].flatMap((sheet, number) => {
      const whole = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll('.label')].map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return {
          sheet: number,
          left: (left - whole.left) / MM,
          top: (top - whole.top) / MM,
          width: width / MM,
          height: height / MM,
        };
      });
    });
  });
}

async function printed(key, items, start = 1) {
  const visitor = await atDesk(
    '/staff/labels',
    { 'carrel.labels': { items, sheet: key, start, xMm: 0, yMm: 0 } },
    { deviceScaleFactor: DPI_300 },
  );
  const { page } = visitor;
  await page.locator('.sheet-preview .label').first().waitFor();
  if (key !== 'spine') await page.locator('.sheet-preview .label__bars path').first().waitFor();
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  return visitor;
}

for (const [key, { at, size, step, grid }] of Object.entries(SHEETS)) {
  test(`labels of ${key} stand on their places of the sheet, over two sheets`, async () => {
    const perSheet = grid[0] * grid[1];
    const items = Array.from({ length: perSheet }, (_, number) => label(number));
    const visitor = await printed(key, items, 3);
    const { page } = visitor;
    const found = await labelsOn(page);
    assert.equal(found.length, perSheet);
    found.forEach((one, number) => {
      const place = (number + 2) % perSheet;
      const wanted = {
        left: at[0] + (place % grid[0]) * step[0],
        top: at[1] + Math.floor(place / grid[0]) * step[1],
        width: size[0],
        height: size[1],
      };
      assert.equal(one.sheet, number + 2 < perSheet ? 0 : 1);
      for (const [side, mm] of Object.entries(wanted)) {
        assert.ok(Math.abs(one[side] - mm) < 0.1, `label ${number}, ${side}: ${one[side]} mm instead of ${mm} mm`);
      }
    });
    const sizes = await pages(page);
    assert.equal(sizes.length, 2, 'no empty sheet is drawn in');
    for (const [width, height] of sizes) {
      near(width, 210, 'the width of the paper');
      near(height, 297, 'the height of the paper');
    }
    assertQuiet(visitor);
  });
}

for (const key of ['a4-3x7', 'a4-3x8']) {
  test(`bars on ${key} are read back as a laser printer draws them, long codes as well`, async () => {
    const codes = ['C0001234', '30000123456789', 'KREUZBERG-2026-000123'];
    const items = codes.map((barcode, number) => label(number, { barcode, title: ENDLESS, callNumber: 'Grosz 813.5409 LEG' }));
    const visitor = await printed(key, items);
    const { page } = visitor;
    const read = [];
    for (const one of await page.locator('.paper .label').all()) read.push(...(await code128(await one.screenshot())));
    assert.deepEqual(read, codes);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.paper .label__code')]
        .filter((one) => {
          const inner = one.getBoundingClientRect();
          const outer = one.closest('.label').getBoundingClientRect();
          return inner.left < outer.left || inner.right > outer.right || inner.bottom > outer.bottom;
        })
        .map((one) => one.textContent),
    );
    assert.deepEqual(cut, [], 'what stands below the bars can be typed in');
    await picture(page, `labels-${key}`, { fullPage: true });
    assertQuiet(visitor);
  });
}

test('what stands on a spine is all on its label, however wide', async () => {
  const callNumbers = [
    '813.5409 LEG 2',
    'WWWWMMMM WWWWMMMM WWWWMMMM WWWWMMMM',
    'PS 3562 .E42 D5 1974 c.2 Oversize',
    ENDLESS,
    'Jugendsachbuch Naturwissenschaft Experimente Wasser',
  ];
  const items = callNumbers.map((callNumber, number) =>
    label(number, { callNumber, barcode: number ? LONG_CODE : 'C0001234' }),
  );
  const visitor = await printed('spine', items);
  const { page } = visitor;
  await picture(page, 'labels-spine', { fullPage: true });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('.paper .label')].flatMap((one) => {
      const outer = one.getBoundingClientRect();
      const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const out = [];
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const sticks = ({ left, right, top, bottom }) =>
          left < outer.left || right > outer.right || top < outer.top || bottom > outer.bottom;
        if ([...range.getClientRects()].some(sticks)) out.push(texts.currentNode.data);
      }
      return out;
    }),
  );
  assert.deepEqual(cut, []);
  assertQuiet(visitor);
});
