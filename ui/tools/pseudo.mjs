// English as it would look if nobody had forgotten to have it translated: other letters, and longer by two fifths as other languages are.
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALIKE = [...'áƀçďéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÅßÇÐÉƑĜĤÎĴĶĻṀÑØÞɊŔŠŢÛṼŴẊÝŽ'];
const LONGER = 0.4;

function word(text) {
  const alike = [...text].map((letter) => ALIKE[LETTERS.indexOf(letter)] ?? letter);
  const vowel = text.search(/[aeiouy]/i);
  const more = Math.ceil(text.length * LONGER);
  if (vowel >= 0) alike.splice(vowel + 1, 0, alike[vowel].toLowerCase().repeat(more));
  return alike.join('');
}

/** Tags, numbers' places and what stands between words stay. */
function turned(text) {
  return text.replace(/<\/?\w+>|[A-Za-z]+/g, (part) => (part.startsWith('<') ? part : word(part)));
}

function inside(tokens) {
  return tokens.map((token) => (typeof token === 'string' ? turned(token) : place(token)));
}

function place(token) {
  const [name, kind, format] = token;
  if (typeof format !== 'object') return token;
  const cases = Object.entries(format).map(([each, tokens]) => [each, Array.isArray(tokens) ? inside(tokens) : tokens]);
  return [name, kind, Object.fromEntries(cases)];
}

export const OPEN = '⟦';
export const CLOSE = '⟧';

/** Messages as the build makes them of a catalogue: each in brackets, so that what comes of no catalogue stands out. */
export function pseudo(messages) {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      [OPEN, ...inside(typeof message === 'string' ? [message] : message), CLOSE],
    ]),
  );
}
