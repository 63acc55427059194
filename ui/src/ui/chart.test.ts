import { expect, test } from 'vitest';
import { areaPath, linePath, places, shares } from './chart.ts';

test('values stand between the ground and the top', () => {
  expect(places([0, 5, 10])).toEqual([
    { x: 0, y: 100 },
    { x: 50, y: 50 },
    { x: 100, y: 0 },
  ]);
  expect(places([-10, 10])).toEqual([
    { x: 0, y: 100 },
    { x: 100, y: 0 },
  ]);
});

test('one value and none break nothing', () => {
  expect(places([7])).toEqual([{ x: 50, y: 0 }]);
  expect(linePath(places([]))).toBe('');
  expect(areaPath(places([]))).toBe('');
  expect(places([0, 0]).every(({ y }) => y === 100)).toBe(true);
});

test('a line goes on where it was, an area comes back to the ground', () => {
  const all = places([0, 10]);
  expect(linePath(all)).toBe('M0 100L100 0');
  expect(areaPath(all)).toBe('M0 100L100 0L100 100L0 100Z');
});

test('bars are measured by the longest', () => {
  expect(shares([2, 4, 0])).toEqual([0.5, 1, 0]);
  expect(shares([0, 0])).toEqual([0, 0]);
});
