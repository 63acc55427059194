/** A scanner types faster than anybody: so many milliseconds lie between two of its keys at most, in the middle. */
const FAST_MS = 35;
/** After such a pause whatever comes belongs to something else. */
const PAUSE_MS = 80;
const SHORTEST = 4;

/** Tells scans from typing by the time between keys. Feed it every key; it gives the code when one is complete. */
export class Wedge {
  #keys = '';
  #gaps: number[] = [];
  #last = Number.NEGATIVE_INFINITY;

  press(key: string, at: number): string | undefined {
    const gap = at - this.#last;
    this.#last = at;
    if (gap > PAUSE_MS) this.#forget();
    else if (this.#keys !== '') this.#gaps.push(gap);
    if (key === 'Enter' || key === 'Tab') {
      const code = this.#keys.length >= SHORTEST && median(this.#gaps) < FAST_MS ? this.#keys : undefined;
      this.#forget();
      return code;
    }
    if ([...key].length === 1) this.#keys += key;
    return undefined;
  }

  #forget(): void {
    this.#keys = '';
    this.#gaps = [];
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}
