import { expect, test } from 'vitest';
import { outcomeOf, parted } from './preview.ts';
import type { Edition } from './queries.ts';

const edition = (id: string, year?: number, more: Partial<Edition> = {}): Edition => ({
  id,
  title: `Title ${id}`,
  format: 'book',
  ...(year === undefined ? {} : { publishedYear: year }),
  ...more,
});

test('a work goes by its newest edition', () => {
  const work = outcomeOf([edition('a', 1974), edition('b'), edition('c', 2001, { language: 'de', format: 'ebook' })]);
  expect(work?.title).toBe('Title c');
  expect(work?.editions.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect([work?.firstPublished, work?.lastPublished]).toEqual([1974, 2001]);
  expect(work?.formats).toEqual(['book', 'ebook']);
  expect(work?.languages).toEqual(['de']);
});

test('without years the first that came is the name', () => {
  expect(outcomeOf([edition('b'), edition('a')])?.title).toBe('Title a');
  expect(outcomeOf([])).toBeUndefined();
});

test('what is ticked goes', () => {
  const { away, stay } = parted([edition('a'), edition('b'), edition('c')], new Set(['b', 'gone']));
  expect(away.map(({ id }) => id)).toEqual(['b']);
  expect(stay.map(({ id }) => id)).toEqual(['a', 'c']);
});
