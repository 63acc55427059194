import { describe, expect, it } from 'vitest';
import { type Recent, withRecent } from './recent.ts';

describe('who was looked at', () => {
  const all = 'abcdefgh'.split('').map((id): Recent => ({ id, name: id }));

  it('stands first, and once', () => {
    expect(withRecent(all, { id: 'c', name: 'C' }).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd', 'e', 'f', 'g', 'h']);
  });

  it('makes room for no more than fit', () => {
    expect(withRecent(all, { id: 'z', name: 'Z' }).map(({ id }) => id)).toEqual(['z', 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });
});
