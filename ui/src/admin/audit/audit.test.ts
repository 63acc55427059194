import { expect, test } from 'vitest';
import { readChanges } from './changes.ts';
import { filtersOf, readAuditSearch } from './filters.ts';

test('what does not fit is left out of the address', () => {
  const search = readAuditSearch({ actor: 'me', outcome: 'maybe', from: 'yesterday', page: '0', action: 'books.update' });
  expect(Object.entries(search).filter(([, value]) => value !== undefined)).toEqual([['action', 'books.update']]);
});

test('a day is asked for from its beginning to its end', () => {
  const { from, until } = filtersOf({ from: '2026-11-21', until: '2026-11-21' });
  expect(new Date(until ?? '').getTime() - new Date(from ?? '').getTime()).toBe(86_400_000);
  expect(new Date(from ?? '').getHours()).toBe(0);
});

test('changes are read as the trail keeps them', () => {
  const { things, more } = readChanges([
    { type: 'books', id: 'b', fields: { title: { from: 'A', to: 'B' }, subjects: { to: ['x', 'y'] } } },
    { type: 'users', id: 'u', fields: { email: { withheld: true } } },
    { more: 3 },
  ]);
  expect(things.map(({ type }) => type)).toEqual(['books', 'users']);
  expect(things[0]?.fields).toEqual([
    { name: 'title', withheld: false, from: 'A', to: 'B' },
    { name: 'subjects', withheld: false, from: undefined, to: ['x', 'y'] },
  ]);
  expect(things[1]?.fields[0]?.withheld).toBe(true);
  expect(more).toBe(3);
});
