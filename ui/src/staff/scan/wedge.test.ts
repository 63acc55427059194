import { describe, expect, it } from 'vitest';
import { Wedge } from './wedge.ts';

function typed(text: string, gap: number, end = 'Enter'): string | undefined {
  const wedge = new Wedge();
  let at = 1_000;
  for (const key of text) {
    at += gap;
    wedge.press(key, at);
  }
  return wedge.press(end, at + gap);
}

describe('a scanner', () => {
  it.each([4, 7, 30])('is told from a person at %i ms between keys', (gap) => {
    expect(typed('C000123', gap)).toBe('C000123');
    expect(typed('C000123', gap, 'Tab')).toBe('C000123');
  });

  it('is not what types by hand, or sends less than four signs', () => {
    expect(typed('C000123', 120)).toBeUndefined();
    expect(typed('C000123', 60)).toBeUndefined();
    expect(typed('123', 4)).toBeUndefined();
  });

  it('begins anew after a pause', () => {
    const wedge = new Wedge();
    wedge.press('x', 0);
    wedge.press('y', 5);
    let at = 500;
    for (const key of 'B1000') {
      at += 4;
      wedge.press(key, at);
    }
    expect(wedge.press('Enter', at + 4)).toBe('B1000');
  });
});
