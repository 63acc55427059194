import { describe, expect, it } from 'vitest';
import { matches, wantedOf } from './wanted.ts';

describe('what is looked for', () => {
  it.each([
    ['smith', { words: 'smith', commands: true, books: true, people: true }],
    ['/', { words: '', commands: true, books: false, people: false }],
    ['/in', { words: 'in', commands: true, books: false, people: false }],
    ['/p', { words: '', commands: false, books: false, people: true }],
    ['/p smith j', { words: 'smith j', commands: false, books: false, people: true }],
    ['/b dune', { words: 'dune', commands: false, books: true, people: false }],
    ['/policy', { words: 'policy', commands: true, books: false, people: false }],
  ])('%s', (text, wanted) => expect(wantedOf(text)).toEqual(wanted));

  it('is found by the beginnings of its words, with or without accents', () => {
    expect(matches('ruck', 'Rückgabe')).toBe(true);
    expect(matches('in', 'Check in')).toBe(true);
    expect(matches('ck', 'Check in')).toBe(false);
    expect(matches('ch in', 'Check in', 'return')).toBe(true);
    expect(matches('', 'anything')).toBe(true);
  });
});
