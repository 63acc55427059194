import type { Edition } from './queries.ts';

/** What a work of these editions would be: the server tells it the same way once it is one. */
export interface Outcome {
  readonly title: string;
  readonly editions: readonly Edition[];
  readonly firstPublished: number | undefined;
  readonly lastPublished: number | undefined;
  readonly formats: readonly string[];
  readonly languages: readonly string[];
}

/** @returns undefined of no editions, which are no work */
export function outcomeOf(editions: readonly Edition[]): Outcome | undefined {
  const sorted = [...editions].sort(newestFirst);
  const newest = sorted[0];
  if (!newest) return undefined;
  const years = sorted.flatMap(({ publishedYear }) => (publishedYear === undefined ? [] : [publishedYear]));
  return {
    title: newest.title,
    editions: sorted,
    firstPublished: years.length > 0 ? Math.min(...years) : undefined,
    lastPublished: years.length > 0 ? Math.max(...years) : undefined,
    formats: [...new Set(sorted.map(({ format }) => format))].sort(),
    languages: [...new Set(sorted.flatMap(({ language }) => (language ? [language] : [])))].sort(),
  };
}

/** A work goes by its newest edition; where years are the same, by the one that came first. */
function newestFirst(left: Edition, right: Edition): number {
  const years = (right.publishedYear ?? Number.NEGATIVE_INFINITY) - (left.publishedYear ?? Number.NEGATIVE_INFINITY);
  // Two without a year differ by NaN, which is no order.
  return years || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}

/** The editions that are ticked, and those that stay. */
export function parted(editions: readonly Edition[], chosen: ReadonlySet<string>): { away: Edition[]; stay: Edition[] } {
  return {
    away: editions.filter(({ id }) => chosen.has(id)),
    stay: editions.filter(({ id }) => !chosen.has(id)),
  };
}
