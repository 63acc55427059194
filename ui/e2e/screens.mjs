// Takes the pictures of docs/screens: the twelve screens, light and dark, wide and as narrow as a phone: npm run screens [-- name …]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openLibrary } from './library.mjs';

const PLACE = resolve(import.meta.dirname, '../../docs/screens');
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

const open = await openLibrary();
process.env.CARREL_URL = open.url;
process.env.CARREL_PEOPLE = JSON.stringify(open.passwords);
const { openBrowser, picture, scan, signIn, visit } = await import('./browser.mjs');
const { api, liftLimits, newBook, person } = await import('./library-api.mjs');

await liftLimits();
const librarian = await api('librarian');
const ada = await person(librarian, 'ada');

/** A library in the middle of its day: something to lend, something kept for somebody, something late in coming. */
async function setTheScene() {
  const found = await librarian.get('/v1/search?q=the&limit=20&available=now');
  const copies = [];
  for (const hit of found.items) {
    const { items } = await librarian.get(`/v1/books/${hit.book.id}/copies`);
    const free = items.find((copy) => copy.status === 'available');
    if (free) copies.push({ ...free, bookId: hit.book.id, workId: hit.workId });
  }
  const [kept, back, ...lend] = copies;
  const chandra = await person(librarian, 'chandra');
  await librarian.post('/v1/holds', { readerId: ada.id, bookId: kept.bookId });
  await librarian.post('/v1/loans', { readerId: ada.id, barcode: back.barcode });
  await librarian.post('/v1/holds', { readerId: chandra.id, bookId: back.bookId });
  return { back, lend: lend.map((copy) => copy.barcode), work: found.items[3].workId };
}

/** One that comes back while somebody waits for it. */
async function wantedCopy() {
  const { book, barcodes } = await newBook(librarian, 'A Room Of Her Own', 1);
  await librarian.post('/v1/loans', { readerId: ada.id, barcode: barcodes[0] });
  await librarian.post('/v1/holds', { readerId: (await person(librarian, 'chandra')).id, bookId: book.id });
  return barcodes[0];
}

const ISBN = '9780061054884';
await newBook(librarian, 'The Dispossessed', 1, { isbn: ISBN });
const scene = await setTheScene();
const csv = [
  'title,author,isbn,year,language',
  'The Dispossessed,Ursula K. Le Guin,9780061054884,1974,en',
  'Solaris,Stanisław Lem,9780156027601,1961,pl',
  'A Book Without A Number,Nobody In Particular,,1999,en',
  'A Mistyped One,Somebody Else,9780061054885,2001,en',
].join('\n');

/** @type {Record<string, {who?: string, take: (page: import('playwright-core').Page) => Promise<unknown>}>} */
const SCREENS = {
  home: { take: (page) => page.goto('/') },
  results: { take: (page) => page.goto('/search?q=the') },
  record: { who: 'benito', take: (page) => page.goto(`/works/${scene.work}`) },
  hold: {
    who: 'benito',
    take: async (page) => {
      await page.goto(`/works/${scene.work}`);
      await page.getByRole('button', { name: 'Place hold' }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  account: { who: 'ada', take: (page) => page.goto('/account/loans') },
  checkout: {
    who: 'librarian',
    take: async (page, { codes }) => {
      await page.goto(`/staff/checkout?patron=${(await person(librarian, 'benito')).id}`);
      await page.locator('.patron__name').waitFor();
      for (const code of codes) await scan(page, code);
      await page
        .locator('.scans__row--done')
        .nth(codes.length - 1)
        .waitFor();
      await scan(page, 'C-UNKNOWN');
      await page.locator('.scans__row--refused').waitFor();
    },
  },
  checkin: {
    who: 'librarian',
    take: async (page, { codes }) => {
      await page.goto('/staff/checkin');
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const code of [...codes, await wantedCopy()]) await scan(page, code);
      await page.locator('.where-to--hold_shelf').waitFor();
      await page.locator('.scans__row').nth(codes.length).waitFor();
    },
  },
  holds: { who: 'librarian', take: (page) => page.goto('/staff/holds') },
  patron: { who: 'librarian', take: (page) => page.goto(`/staff/patrons/${ada.id}`) },
  add: {
    who: 'librarian',
    take: async (page) => {
      await page.goto('/staff/catalogue/add');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await scan(page, ISBN);
      await page.waitForTimeout(1500);
    },
  },
  import: {
    who: 'librarian',
    take: async (page) => {
      await page.goto('/staff/catalogue/imports/new');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'gift.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.waitForURL(/imports\/[0-9a-f-]{36}/);
      await page.getByText('Solaris').locator('visible=true').first().waitFor();
    },
  },
  dashboard: { who: 'admin', take: (page) => page.goto('/staff/admin') },
  policy: { who: 'admin', take: (page) => page.goto('/staff/admin/policy') },
};

const wanted = process.argv.slice(2);
const names = Object.keys(SCREENS).filter((name) => wanted.length === 0 || wanted.includes(name));
mkdirSync(PLACE, { recursive: true });
const browser = await openBrowser();
try {
  for (const name of names) {
    const { who, take } = SCREENS[name];
    for (const colorScheme of ['light', 'dark']) {
      for (const [width, viewport] of [
        ['wide', WIDE],
        ['narrow', NARROW],
      ]) {
        const { page, context } = await visit(browser, { colorScheme, viewport });
        if (who) {
          await signIn(page, who, who === 'ada' || who === 'benito' ? '/signin' : '/staff');
          await page.waitForURL(/\/account|\/staff\/\w/);
        }
        const { barcodes } = name.startsWith('check') ? await newBook(librarian, 'The Long Way Home', 3) : { barcodes: [] };
        if (name === 'checkin')
          for (const barcode of barcodes) await librarian.post('/v1/loans', { readerId: ada.id, barcode });
        await take(page, { codes: barcodes });
        await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
        await page
          .waitForFunction(() => !document.querySelector('[aria-busy="true"], .skeleton'), undefined, { timeout: 10_000 })
          .catch(() => {});
        await page.waitForTimeout(400);
        await save(page, `${name}-${colorScheme}-${width}`);
        await picture(page, `${name}-${colorScheme}-${width}`);
        await context.close();
      }
    }
    console.log(name);
  }
} finally {
  await browser.close();
  await open.close();
}

/** As small as the eye allows: these lie in the repository. */
async function save(page, name) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 78 });
  writeFileSync(join(PLACE, `${name}.webp`), Buffer.from(data, 'base64'));
}
