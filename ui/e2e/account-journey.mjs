import { createHmac } from 'node:crypto';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';
import { openSink } from './sink.mjs';

/**
 * One reader's way through their account, with real letters: sign up, letter, verify, sign in, authenticator app, passkey,
 * forgotten password, and old sessions gone. Wants a server whose `carrel.mail.host` is 127.0.0.1, with `encryption: none`, this
 * sink's port, and `carrel.mail.site` the address that the browser opens:
 *
 *   node e2e/account-journey.mjs --site http://localhost:8080 --mail-port 2525
 */
const argument = (name, otherwise) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : process.argv[place + 1];
};
const site = argument('site', 'http://localhost:8080');
const chrome = argument('chrome', process.env.CHROME) ?? chromiumPath();
const name = `reader${Date.now().toString(36)}`;
const email = `${name}@mail.example.net`;
const first = 'three herons on a pier';
const second = 'four herons on a jetty';

const sink = await openSink(Number(argument('mail-port', '2525')));
const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox'] });
const faults = [];

function step(text) {
  console.log(`– ${text}`);
}

function check(holds, text) {
  if (!holds) throw new Error(`It does not hold: ${text}`);
  console.log(`  ✓ ${text}`);
}

async function device() {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  return page;
}

async function signIn(page, password) {
  await page.goto(`${site}/signin`);
  await page.fill('#signin-username', name);
  await page.fill('#signin-password', password);
  await page.press('#signin-password', 'Enter');
}

/** The link of a letter that is not one of those before. */
async function link(path, after) {
  const letter = await sink.next(email, new RegExp(`${path}\\?token=`), after);
  return letter.match(new RegExp(`https?://\\S*${path}\\?token=[\\w.~-]+`))[0];
}

/** RFC 6238 with the usual 30 seconds, six digits and SHA-1. */
function totp(secret, at = Date.now()) {
  const bits = [...secret.replace(/[\s=]/g, '')].map((one) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'),
  );
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const place = hash[19] & 15;
  return String((hash.readUInt32BE(place) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A code is good once: the next one is waited for. */
async function nextTotp(secret, before) {
  while (totp(secret) === before) await new Promise((resolve) => setTimeout(resolve, 1000));
  return totp(secret);
}

async function proveIfAsked(page, password, then) {
  const dialog = page.locator('dialog[open]');
  await Promise.race([dialog.waitFor(), then.waitFor()]);
  const box = dialog.locator('input[autocomplete="current-password"]');
  if ((await box.count()) === 0) return;
  await box.fill(password);
  await box.press('Enter');
  await then.waitFor();
}

try {
  step('Sign up');
  const home = await device();
  await home.goto(`${site}/signup`);
  await home.fill('#signup-username', name);
  await home.fill('#signup-email', 'not an address');
  await home.fill('#signup-password', first);
  await home.locator('#signup-email').evaluate((box) => {
    box.type = 'text';
  });
  await home.click('button[type=submit]:has-text("Become a member")');
  await home.locator('#signup-email-error').waitFor();
  check(
    await home.locator('.banner a[href="#signup-email"]').isVisible(),
    'a wrong address is said beside the field and above the form',
  );
  await home.fill('#signup-email', email);
  await home.locator('main input[type=checkbox]').last().check();
  await home.click('button[type=submit]:has-text("Become a member")');
  await home.getByText('Welcome!').waitFor();

  step('Letter and verification');
  await home.goto(await link('/verify'));
  await home.click('button:has-text("Confirm the address")');
  await home.getByText('Thank you').waitFor();
  await home.goto(`${site}/account/profile`);
  await home.locator('.status--ok', { hasText: 'Confirmed' }).waitFor();
  check(true, 'the address is confirmed');
  await home.goto(`${site}/account/privacy`);
  check(await home.getByRole('switch', { name: /saved searches/ }).isChecked(), 'what was agreed to at sign-up holds');

  step('Sign in elsewhere');
  const phone = await device();
  await signIn(phone, first);
  await phone.waitForURL('**/account/loans');
  await phone.goto(`${site}/account/security`);
  await phone.getByRole('button', { name: 'Sign out everywhere else' }).waitFor();
  check((await phone.getByText('This device').count()) === 1, 'both sessions are listed, one of them as this one');

  step('Authenticator app');
  await phone.click('button:has-text("Turn on")');
  const secretBox = phone.locator('.account__secret');
  await proveIfAsked(phone, first, secretBox);
  const secret = (await secretBox.textContent()).trim();
  check(await phone.locator('svg.account__qr').isVisible(), 'there is a QR code');
  const code = totp(secret);
  await phone.fill('input[autocomplete="one-time-code"]', code);
  await phone.press('input[autocomplete="one-time-code"]', 'Enter');
  await phone.locator('dialog[open] .account__codes li').first().waitFor();
  check((await phone.locator('dialog[open] .account__codes li').count()) === 10, 'ten recovery codes are shown');
  await phone.click('dialog[open] button:has-text("I have kept it")');
  await home.goto(`${site}/account/loans`);
  await home.waitForURL('**/signin**');
  check(true, 'the other session ended with it');
  await signIn(home, first);
  await home.fill('input[autocomplete="one-time-code"]', await nextTotp(secret, code));
  await home.press('input[autocomplete="one-time-code"]', 'Enter');
  await home.waitForURL('**/account/loans');
  check(true, 'password and code sign in');

  step('Passkey');
  const cdp = await home.context().newCDPSession(home);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await home.goto(`${site}/account/security`);
  const passkeys = home.locator('section', { has: home.getByRole('heading', { name: 'Passkeys' }) });
  await passkeys.getByLabel('Name').fill('My laptop');
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await proveIfAsked(home, first, passkeys.locator('li', { hasText: 'My laptop' }));
  await passkeys.locator('li').getByRole('button', { name: 'Rename' }).click();
  await home.locator('dialog[open] input').fill('Our laptop');
  await home.locator('dialog[open] button[type=submit]').click();
  await passkeys.locator('li', { hasText: 'Our laptop' }).waitFor();
  check(true, 'a passkey is made and renamed');
  await home.context().clearCookies();
  await home.goto(`${site}/signin`);
  await home.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await home.waitForURL('**/account/loans');
  check(true, 'it signs in by itself');

  step('Forgotten password');
  const stranger = await device();
  await stranger.goto(`${site}/forgot-password`);
  await stranger.fill('#forgotten-username', name);
  const before = sink.letters.length;
  await stranger.click('button:has-text("Send the link")');
  await stranger.getByText('Look into your mail').waitFor();
  const reset = await link('/reset-password', before);
  await stranger.goto(reset);
  await stranger.fill('#reset-password', second);
  await stranger.click('button:has-text("Set the password")');
  await stranger.getByText('Your new password is set').waitFor();
  await stranger.goto(reset);
  await stranger.fill('#reset-password', second);
  await stranger.click('button:has-text("Set the password")');
  await stranger.getByText('This link is not good any more').waitFor();
  check(true, 'the link is good once');

  step('Old sessions are gone');
  await home.goto(`${site}/account/loans`);
  await home.waitForURL('**/signin**');
  check(true, 'the session by passkey ended');
  await signIn(stranger, first);
  await stranger.locator('.banner--bad').waitFor();
  check(true, 'the old password is refused');
  await signIn(stranger, second);
  await stranger.locator('input[autocomplete="one-time-code"]').waitFor();
  check(true, 'the new one asks for the second factor');
  check(faults.length === 0, `no page broke or met its policy: ${faults.join('; ')}`);
  console.log('The journey is done.');
} catch (error) {
  for (const context of browser.contexts()) {
    for (const page of context.pages()) {
      console.error(
        page.url(),
        (
          await page
            .locator('main')
            .textContent()
            .catch(() => '')
        ).slice(0, 600),
      );
    }
  }
  console.error(faults.join('\n'));
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  sink.close();
}
