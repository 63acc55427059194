// A browser to try the app with: what its console complains of, and what axe finds, fails the flow.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const PICTURES = resolve(import.meta.dirname, '../target/pictures');

export const url = process.env.CARREL_URL ?? 'http://localhost:8080';
export const people = JSON.parse(process.env.CARREL_PEOPLE ?? '{}');

const launch = () => ({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

export function openBrowser() {
  return chromium.launch(launch());
}

/** A browser that keeps what it knows in a folder, so that it can be closed and opened again. */
export async function openLasting(folder, options = {}) {
  const context = await chromium.launchPersistentContext(folder, { ...launch(), ...visitorOf(options) });
  return watched(context, context.pages()[0] ?? (await context.newPage()));
}

/**
 * A page of a visitor of its own.
 * @param options of Playwright's newContext, such as locale, colorScheme and viewport
 */
export async function visit(browser, options = {}) {
  const context = await browser.newContext(visitorOf(options));
  return watched(context, await context.newPage());
}

function visitorOf(options) {
  return { locale: 'en-GB', viewport: { width: 1280, height: 900 }, baseURL: url, reducedMotion: 'reduce', ...options };
}

function watched(context, page) {
  page.setDefaultTimeout(20_000);
  const complaints = [];
  page.on('console', (message) => {
    // What the API refuses the browser reports as well; flows that mean to be refused say so.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, complaints };
}

/** Nothing was blocked by the page's policy, and no script fell over. */
export function assertQuiet({ complaints }) {
  assert.deepEqual(complaints, []);
}

const LEVEL_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * WCAG 2.2 A and AA, as far as a program can tell.
 * @param only rules of axe, instead of all
 * @param without rules that the page breaks on purpose
 * @param except what is not looked at, as a selector
 */
export async function assertAccessible(page, { only, without = [], except } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(
    async ({ runOnly, rules, except }) => {
      const { violations } = await globalThis.axe.run(except ? { exclude: [[except]] } : document, { runOnly, rules });
      return violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n${nodes.map((node) => `    ${node.html.slice(0, 200)}\n    ${node.failureSummary}`).join('\n')}`,
      );
    },
    {
      runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: LEVEL_AA },
      except,
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    },
  );
  assert.equal(found.join('\n'), '');
}

/** Nothing sticks out to the side. */
export async function assertFits(page) {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth - clientWidth} px`, ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];
  });
  assert.deepEqual(over, [], 'the page is wider than its window');
}

/** For people to look at, in ui/target/pictures. */
export async function picture(page, name, options = {}) {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), ...options });
}

export async function signIn(page, username, path = '/signin') {
  await page.goto(path);
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(people[username]);
  const letIn = page.waitForResponse(
    (answer) => answer.url().endsWith('/v1/web/session') && answer.request().method() === 'POST',
  );
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  assert.ok((await letIn).ok(), `${username} is let in`);
  await page.locator('#signin-password').waitFor({ state: 'detached' });
}

/** What a hand scanner does: keys so fast one after the other as no hand types, then Enter. */
export async function scan(page, code, gap = 4) {
  await page.keyboard.type(code, { delay: gap });
  await page.keyboard.press('Enter');
}
