import { expect, test } from 'vitest';
import { wordDiff } from './wordDiff.ts';

const marked = (stretches: readonly { text: string; same: boolean }[]) =>
  stretches.map(({ text, same }) => (same ? text : `[${text}]`)).join('');

test('words that differ are marked in both', () => {
  const { before, after } = wordDiff('The left hand of darkness', 'The right hand of the darkness');
  expect(marked(before)).toBe('The [left ]hand of darkness');
  expect(marked(after)).toBe('The [right ]hand of [the ]darkness');
});

test('nothing is lost', () => {
  const text = ' two  blanks\nand a line ';
  const { before, after } = wordDiff(text, '');
  expect(before.map((one) => one.text).join('')).toBe(text);
  expect(after).toEqual([]);
  expect(marked(wordDiff(text, text).before)).toBe(text);
});

test('of very long texts the middle is marked as a whole', () => {
  const long = Array.from({ length: 600 }, (_, place) => `a${place}`).join(' ');
  const other = Array.from({ length: 600 }, (_, place) => `b${place}`).join(' ');
  expect(marked(wordDiff(`x ${long} y`, `x ${other} y`).before)).toBe(`x [${long} ]y`);
});
