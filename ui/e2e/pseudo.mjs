// The app as it was built, in words that no catalogue has: what can still be read was never in one, and what is cut off will be in
// other languages, too.
import { CLOSE, OPEN, pseudo } from '../tools/pseudo.mjs';

const CATALOGUE = /\/assets\/en-[\w-]+\.js$/;
/** They take no room. */
const MARKS = { from: '\u2063', to: '\u2064' };

/**
 * What is data has a direction of its own (`bdi`, `dir`) or a language of its own, or is a code or a key: that is how the app draws
 * it, so that an Arabic title stands right among English words. The library's name is the only other.
 */
const DATA = ['bdi', 'body [dir]', 'body [lang]', 'code', 'kbd', '.wordmark__name', '.site-foot__name'].join(', ');
const SAID = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
];
const PRESSED = 'button, .button, [role="tab"], [role="menuitem"], summary';

/** English comes from the library and goes on changed; what formats make of dates and numbers is marked as translated. */
export async function speakPseudo(context) {
  const known = new Map();
  await context.route(CATALOGUE, async (route) => {
    const address = route.request().url();
    if (!known.has(address)) known.set(address, changed(await (await route.fetch()).text()));
    await route.fulfill({ contentType: 'text/javascript', body: await known.get(address) });
  });
  await context.addInitScript(markFormats, MARKS);
}

async function changed(script) {
  const { default: messages } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  return `export default ${JSON.stringify(pseudo(messages))}`;
}

/** Runs in the page. */
function markFormats({ from, to }) {
  const marked = (text) => (text === undefined ? text : from + text + to);
  for (const { prototype } of [Intl.DateTimeFormat, Intl.NumberFormat]) {
    const { get } = Object.getOwnPropertyDescriptor(prototype, 'format');
    Object.defineProperty(prototype, 'format', {
      configurable: true,
      get() {
        const format = get.call(this);
        // Canadian dates are for reckoning, not for reading.
        return this.resolvedOptions().locale === 'en-CA' ? format : (value) => marked(format(value));
      },
    });
  }
  for (const [{ prototype }, name] of [
    [Intl.ListFormat, 'format'],
    [Intl.RelativeTimeFormat, 'format'],
    [Intl.DisplayNames, 'of'],
  ]) {
    const own = prototype[name];
    prototype[name] = function format(...values) {
      return marked(own.apply(this, values));
    };
  }
}

/** What stands on the page, or is said of it, in letters that come of no catalogue, no format and no data. */
export async function readable(page) {
  return page.evaluate(readableText, { opening: OPEN + MARKS.from, closing: CLOSE + MARKS.to, data: DATA, said: SAID });
}

/** Runs in the page. Messages are in brackets, which may open in one element and close in another. */
function readableText({ opening, closing, data, said }) {
  const found = new Set();
  let depth = 0;
  const outside = (text) => {
    let rest = '';
    for (const letter of text) {
      if (opening.includes(letter)) depth += 1;
      else if (closing.includes(letter)) depth -= 1;
      else if (depth === 0) rest += letter;
    }
    return rest.trim();
  };
  const name = (one) => one.localName + [...one.classList].map((each) => `.${each}`).join('');
  const named = [...document.querySelectorAll(data)].map((one) => one.textContent.trim()).filter(Boolean);
  const note = (text, one, attribute = '') => {
    if (/[A-Za-z]/.test(text)) found.add(`${name(one.parentElement)} > ${name(one)}${attribute}: ${text}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement;
    if (one.closest('script, style, noscript, template')) continue;
    const rest = outside(texts.currentNode.data);
    if (!one.closest(data)) note(rest, one);
  }
  if (depth !== 0) found.add(`${depth} messages are cut in their middle`);
  for (const attribute of said)
    for (const one of document.body.querySelectorAll(`[${attribute}]`)) {
      depth = 0;
      const rest = outside(one.getAttribute(attribute));
      if (!named.includes(rest)) note(rest, one, `[${attribute}]`);
    }
  depth = 0;
  const longest = named.sort((one, other) => other.length - one.length);
  const rest = longest.reduce((text, each) => text.replaceAll(each, ''), outside(document.title));
  note(rest, document.querySelector('title'));
  return [...found];
}

/** The words of buttons, tabs and menus that their own boxes cut off. */
export async function cutOff(page) {
  return page.evaluate(cutText, { data: DATA, pressed: PRESSED });
}

/** Runs in the page. */
function cutText({ data, pressed }) {
  const found = [];
  const hides = (one) => getComputedStyle(one).overflowX !== 'visible';
  for (const button of document.querySelectorAll(pressed)) {
    if (!button.checkVisibility({ visibilityProperty: true })) continue;
    const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (parent.closest(data) || parent.closest('.visually-hidden') || texts.currentNode.data.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      for (let box = parent; button.contains(box); box = box.parentElement) {
        const { left, right } = box.getBoundingClientRect();
        // Said, but not shown.
        if (right - left <= 1) break;
        if ((box === button || hides(box)) && (text.left < left - 1 || text.right > right + 1)) {
          found.push(`${button.textContent.trim()} (${Math.round(text.width)} px in ${Math.round(right - left)})`);
          break;
        }
      }
    }
  }
  return found;
}
