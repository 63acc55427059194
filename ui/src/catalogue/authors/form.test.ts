import { expect, test } from 'vitest';
import type { Author } from '../queries.ts';
import { authorOf, differences, formOf, merged } from './form.ts';

const author = (name: string, more: Partial<Author> = {}): Author => ({
  id: name,
  name,
  sortName: name,
  variants: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...more,
});

const LE_GUIN = author('Ursula K. Le Guin', { born: 1929, variants: ['U. K. Le Guin'] });

test('an author comes out of the form as they went in', () => {
  expect(differences(LE_GUIN, authorOf(formOf(LE_GUIN)))).toEqual([]);
});

test('what is emptied is taken away, and a year that is none goes to the server', () => {
  const changed = authorOf({ ...formOf(LE_GUIN), born: ' ', died: 'soon', variants: '\n' });
  expect(changed).toEqual({ name: 'Ursula K. Le Guin', sortName: 'Ursula K. Le Guin', died: 'soon', variants: [] });
  expect(differences(LE_GUIN, changed).map(({ field }) => field)).toEqual(['born', 'died', 'variants']);
});

test('names of those who are merged become variants, and a year that is missing is filled', () => {
  const other = author('Ursula Le Guin', { died: 2018, born: 1930, variants: ['U. K. Le Guin', 'Le Guin'] });
  expect(merged(LE_GUIN, [other])).toEqual({
    name: 'Ursula K. Le Guin',
    sortName: 'Ursula K. Le Guin',
    born: 1929,
    died: 2018,
    variants: ['U. K. Le Guin', 'Ursula Le Guin', 'Le Guin'],
  });
});

test('a year that does not fit is not taken over', () => {
  expect(merged(LE_GUIN, [author('A', { died: 1900 })]).died).toBeUndefined();
});
