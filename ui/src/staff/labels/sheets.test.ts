import { describe, expect, it } from 'vitest';
import { drawnBars } from './bars.ts';
import { A4, cornerOf, nextStart, pagesOf, perSheet, SHEETS, sheetOf, spineLines, spineSizeMm } from './sheets.ts';

const NOWHERE = { xMm: 0, yMm: 0 };

describe('a sheet of labels', () => {
  it.each(SHEETS.map((sheet) => [sheet.key, sheet] as const))('%s lies within the paper', (_, sheet) => {
    const last = cornerOf(sheet, perSheet(sheet) - 1, NOWHERE);
    expect(last.leftMm + sheet.widthMm).toBeLessThanOrEqual(A4.widthMm);
    expect(last.topMm + sheet.heightMm).toBeLessThanOrEqual(A4.heightMm);
    expect(sheet.stepXMm).toBeGreaterThanOrEqual(sheet.widthMm);
    expect(sheet.stepYMm).toBeGreaterThanOrEqual(sheet.heightMm);
  });

  it('is filled row by row from where it was begun, and goes on on the next', () => {
    const sheet = sheetOf('a4-3x7');
    const pages = pagesOf(['a', 'b', 'c'], sheet, 20);
    expect(pages).toEqual([
      [
        { place: 19, one: 'a' },
        { place: 20, one: 'b' },
      ],
      [{ place: 0, one: 'c' }],
    ]);
    expect(nextStart(3, sheet, 20)).toBe(2);
    expect(cornerOf(sheet, 4, { xMm: 1, yMm: -0.5 })).toEqual({ leftMm: 7.2 + 66.04 + 1, topMm: 15.1 + 38.1 - 0.5 });
  });
});

describe('a spine', () => {
  it.each([
    ['813.54 LEG', ['813.54', 'LEG']],
    ['813.5409 LEG 2', ['813', '.5409', 'LEG', '2']],
    ['PS 3562 .E42 D5 1974 c.2', ['PS', '3562', '.E42', 'D5 1974 c.2']],
    ['  ', []],
  ])('has %s in lines', (callNumber, lines) => expect(spineLines(callNumber)).toEqual(lines));
});

describe('the letters on a spine', () => {
  it('are as large as the longest line allows', () => {
    expect(spineSizeMm(['813', 'LEG'], 22.5, 28.5)).toBe(5.6);
    expect(spineSizeMm(['813', 'LEGUIN'], 22.5, 28.5)).toBeLessThan(5.6);
    expect(spineSizeMm(['813', 'WWWWWW'], 22.5, 28.5)).toBeLessThan(spineSizeMm(['813', 'LEGUIN'], 22.5, 28.5));
  });

  it('break a line only when they would be too small to be read', () => {
    expect(spineSizeMm(['x'.repeat(13)], 22.5, 28.5)).toBeGreaterThanOrEqual(2.6);
    const size = spineSizeMm(['x'.repeat(80)], 22.5, 28.5);
    expect(size).toBeGreaterThan(2);
    expect(size).toBeLessThan(2.6);
  });
});

describe('bars', () => {
  it('are drawn as wide as runs of ones', () => {
    expect(drawnBars('1101000')).toEqual({ path: 'M0 0h2v1h-2zM3 0h1v1h-1z', modules: 7 });
  });
});
