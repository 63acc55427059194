import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { differing, follow, useFollowed } from './useFollowed.ts';

interface Branch {
  name: string;
  address?: string;
}

const read = (branch: Branch | undefined) => ({ name: branch?.name ?? '', address: branch?.address ?? '' });

test('fields in which nothing was typed follow, the others stay', () => {
  const before = { name: 'A', address: '', days: ['mon'] };
  expect(follow(before, { name: 'B', address: 'Street', days: ['tue'] }, { ...before, days: ['mon', 'wed'] })).toEqual({
    name: 'B',
    address: 'Street',
    days: ['mon', 'wed'],
  });
});

test('the order of a list says nothing', () => {
  expect(differing({ days: ['a', 'b'] }, { days: ['b', 'a'] })).toEqual([]);
  expect(differing({ days: ['a', 'b'] }, { days: ['a'] })).toEqual(['days']);
});

test('what was typed outlives a change by somebody else, and says so', () => {
  const first: { value: Branch; etag: string } = { value: { name: 'Main' }, etag: '"1"' };
  const { result, rerender } = renderHook((seen: { value: Branch; etag: string }) => useFollowed(seen, read), {
    initialProps: first as { value: Branch; etag: string },
  });
  act(() => result.current.set({ name: 'Main branch' }));
  expect(result.current.moved).toBe(false);
  rerender({ value: { name: 'Centre', address: 'Street 1' }, etag: '"2"' });
  expect(result.current.values).toEqual({ name: 'Main branch', address: 'Street 1' });
  expect(result.current.changed).toEqual(['name']);
  expect(result.current.moved).toBe(true);
  act(() => result.current.revert());
  expect(result.current.values.name).toBe('Centre');
  expect(result.current.moved).toBe(false);
});
