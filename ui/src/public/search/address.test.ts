import { describe, expect, it } from 'vitest';
import { filterCount, queryOf, toggled, unfiltered, validateSearch } from './address.ts';

describe('the address of a search', () => {
  it('leaves out what does not fit', () => {
    expect(validateSearch({ q: ' river ', sort: 'luck', yearFrom: 'soon', view: 'grid' })).toMatchObject({
      q: 'river',
      sort: undefined,
      yearFrom: undefined,
      view: 'grid',
    });
  });

  it('adds and takes away a value, and begins again', () => {
    const one = toggled({ q: 'river', cursor: 'abc' }, 'format', 'book');
    expect(one).toEqual({ q: 'river', format: ['book'], cursor: undefined });
    expect(toggled(one, 'format', 'audio').format).toEqual(['book', 'audio']);
    expect(toggled(one, 'format', 'book').format).toBeUndefined();
  });

  it('counts years as one filter', () => {
    expect(filterCount({ format: ['book', 'audio'], available: 'now', yearFrom: 1900, yearTo: 1999 })).toBe(4);
    expect(filterCount(unfiltered({ q: 'a', format: ['book'], yearTo: 3 }))).toBe(0);
  });

  it('is kept without page and looks', () => {
    expect(queryOf({ q: 'le guin', format: ['book', 'audio'], cursor: 'x', view: 'grid', limit: 50 })).toBe(
      'q=le+guin&format=book&format=audio',
    );
  });
});
