import { expect, test } from 'vitest';
import type { Book } from '../queries.ts';
import { bookOf, differences, formOf, person } from './form.ts';

const BOOK = {
  id: 'b',
  title: 'The Dispossessed',
  format: 'book',
  publishedYear: 1974,
  subjects: ['Anarchism', 'Utopias'],
  contributors: [{ authorId: 'a', name: 'Ursula K. Le Guin', sortName: 'Le Guin, Ursula K.', role: 'author' }],
} as unknown as Book;

test('a book comes out of its form as it went in', () => {
  expect(differences(BOOK, bookOf(formOf(BOOK)))).toEqual([]);
});

test('what is emptied is taken away', () => {
  const form = formOf(BOOK);
  const book = bookOf({ ...form, texts: { ...form.texts, publishedYear: ' ', subjects: '\n Utopias \n' } });
  expect(book.publishedYear).toBeUndefined();
  expect(book.subjects).toEqual(['Utopias']);
  expect(differences(BOOK, book).map((one) => one.field)).toEqual(['publishedYear', 'subjects']);
});

test('people without a name are left out, and a new one goes by name', () => {
  const form = formOf(BOOK);
  const book = bookOf({ ...form, people: [...form.people, person(''), person(' A. Nother ', 'editor')] });
  expect(book.contributors).toEqual([
    { authorId: 'a', role: 'author' },
    { name: 'A. Nother', role: 'editor' },
  ]);
});

test('a year that is none is left to the server to refuse', () => {
  const form = formOf(BOOK);
  expect(bookOf({ ...form, texts: { ...form.texts, publishedYear: 'soon' } }).publishedYear).toBe('soon');
});
