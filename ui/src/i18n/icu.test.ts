import { describe, expect, test } from 'vitest';
import { ownFigures } from './icu.ts';
import { LOCALES } from './locale.ts';

describe('figures of small numbers', () => {
  test.each(LOCALES)('are what the language would write: %s', (locale) => {
    const format = new Intl.NumberFormat(locale);
    for (let value = 0; value < 1000; value += 1)
      expect(ownFigures(value, locale) ?? format.format(value)).toBe(format.format(value));
  });

  test.each([-1, -0.5, 0.5, 1000, Number.NaN, Number.POSITIVE_INFINITY])('are not guessed for %s', (value) => {
    expect(ownFigures(value, 'en')).toBeUndefined();
  });
});
