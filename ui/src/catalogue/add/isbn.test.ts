import { expect, test } from 'vitest';
import { isbn13 } from './isbn.ts';

test.each([
  ['9780306406157', '9780306406157'],
  ['978-0-306-40615-7', '9780306406157'],
  ['0306406152', '9780306406157'],
  ['0-8044-2957-X', '9780804429573'],
  ['978030640615751299', '9780306406157'],
])('%s is an ISBN', (given, wanted) => {
  expect(isbn13(given)).toBe(wanted);
});

test.each(['9780306406158', '0306406153', '12345', 'river', '', '4006381333931'])('%s is none', (given) => {
  expect(isbn13(given)).toBeUndefined();
});
