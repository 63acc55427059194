import { expect, test } from 'vitest';
import { Ahead } from './ahead.ts';

test('what was begun in a field that went away is gone on with in the next', () => {
  const ahead = new Ahead();
  expect(ahead.come(0)).toBe('');
  ahead.go('C000', 100, 110);
  ahead.press('1', 120);
  ahead.press('2', 124);
  ahead.press('Enter', 128);
  ahead.press('C', 200);
  expect(ahead.come(300)).toBe('C00012\nC');
  expect(ahead.come(301)).toBe('');
});

test('what was left there long ago means nothing', () => {
  const ahead = new Ahead();
  ahead.come(0);
  ahead.go('C000', 100, 5_000);
  expect(ahead.come(5_010)).toBe('');
  ahead.go('', 5_010, 5_020);
  ahead.press('x', 5_030);
  expect(ahead.come(9_000)).toBe('');
});

test('a field that is there takes its keys itself', () => {
  const ahead = new Ahead();
  ahead.come(0);
  ahead.press('x', 10);
  ahead.go('', Number.NEGATIVE_INFINITY, 20);
  expect(ahead.come(30)).toBe('');
});
