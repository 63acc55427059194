import { describe, expect, it } from 'vitest';
import { groupByBranch, type ShelfLine } from './shelfList.ts';

function line(title: string, branchId?: string, shelfLocation?: string, callNumber?: string): ShelfLine {
  const hold = { id: title, title, bookId: title, readerId: 'r', state: 'ready', placedAt: '', version: 1 } as const;
  const copy = branchId === undefined ? undefined : ({ branchId, shelfLocation, callNumber } as ShelfLine['copy']);
  return { hold, copy, reader: undefined };
}

describe('a printed list of what is kept', () => {
  const branches = new Map([
    ['m', 'Main'],
    ['e', 'East'],
  ]);

  it('goes branch by branch, by name', () => {
    const groups = groupByBranch([line('A', 'm'), line('B', 'e'), line('C', 'm')], branches);
    expect(groups.map(({ branch, lines }) => [branch, lines.length])).toEqual([
      ['East', 1],
      ['Main', 2],
    ]);
  });

  it('goes along the shelves and, on each, along the call numbers, whose digits are numbers', () => {
    const [main] = groupByBranch(
      [line('A', 'm', 'Bay 2', 'F 2'), line('B', 'm', 'Bay 1', 'F 10'), line('C', 'm', 'Bay 1', 'F 9')],
      branches,
    );
    expect(main?.lines.map(({ hold }) => hold.title)).toEqual(['C', 'B', 'A']);
  });

  it('keeps what stands nowhere that is known', () => {
    expect(groupByBranch([line('A')], branches)).toMatchObject([{ branch: '', lines: [{ hold: { title: 'A' } }] }]);
  });
});
