/** Where a value stands in a drawing that is 100 wide and 100 high, with the least at the bottom. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Values from left to right. The ground is zero, unless there are values below it. */
export function places(values: readonly number[]): Place[] {
  const least = Math.min(0, ...values);
  const most = Math.max(least + 1, ...values);
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  return values.map((value, place) => ({
    x: rounded(values.length > 1 ? place * step : 50),
    y: rounded(100 - (100 * (value - least)) / (most - least)),
  }));
}

export function linePath(all: readonly Place[]): string {
  return all.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** The line, and down to the ground at both ends. */
export function areaPath(all: readonly Place[]): string {
  const first = all[0];
  const last = all.at(-1);
  return first && last ? `${linePath(all)}L${last.x} 100L${first.x} 100Z` : '';
}

/** How much of the longest bar each value is, from 0 to 1. */
export function shares(values: readonly number[]): number[] {
  const most = Math.max(1, ...values);
  return values.map((value) => Math.max(0, value) / most);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
