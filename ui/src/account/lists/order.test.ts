import { expect, test } from 'vitest';
import { moved } from './order.ts';

test('one goes up or down, and the rest stay in order', () => {
  expect(moved(['a', 'b', 'c', 'd'], 2, 0)).toEqual(['c', 'a', 'b', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 0, 3)).toEqual(['b', 'c', 'd', 'a']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
