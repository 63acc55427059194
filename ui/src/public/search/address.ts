import { param, stringifySearch } from '../../ui/searchParams.ts';

const SORTS = ['title', '-title', 'year', '-year', 'added', '-added', 'popularity', 'author'] as const;

/** What the address of a search holds: the API's own names, so that a plain form and a letter's link lead here as well. */
export interface Search {
  q?: string;
  format?: string[];
  language?: string[];
  subject?: string[];
  author?: string[];
  series?: string[];
  branch?: string[];
  available?: 'now';
  availableAt?: string[];
  yearFrom?: number;
  yearTo?: number;
  sort?: (typeof SORTS)[number];
  limit?: number;
  cursor?: string;
  view?: 'grid';
}

export function validateSearch(raw: Record<string, unknown>): Search {
  return {
    q: param.text(raw.q),
    format: param.texts(raw.format),
    language: param.texts(raw.language),
    subject: param.texts(raw.subject),
    author: param.texts(raw.author),
    series: param.texts(raw.series),
    branch: param.texts(raw.branch),
    available: param.one(raw.available, ['now']),
    availableAt: param.texts(raw.availableAt),
    yearFrom: param.whole(raw.yearFrom, -3000, 2100),
    yearTo: param.whole(raw.yearTo, -3000, 2100),
    sort: param.one(raw.sort, SORTS),
    limit: param.whole(raw.limit, 1, 100),
    cursor: param.text(raw.cursor),
    view: param.one(raw.view, ['grid']),
  };
}

/** The filters whose values are lists, in the order in which they stand beside the results. */
export const LISTS = ['availableAt', 'format', 'language', 'subject', 'author', 'series', 'branch'] as const;
export type ListFilter = (typeof LISTS)[number];
export { SORTS };

/** The same search with one value more or less; it begins at its first page again. */
export function toggled(search: Search, filter: ListFilter, value: string): Search {
  const before = search[filter] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...search, [filter]: after.length > 0 ? after : undefined, cursor: undefined };
}

/** What was asked for, without what narrows it. */
export function unfiltered({ q, sort, limit, view }: Search): Search {
  return { q, sort, limit, view };
}

export function filterCount(search: Search): number {
  const lists = LISTS.reduce((sum, filter) => sum + (search[filter]?.length ?? 0), 0);
  return lists + (search.available ? 1 : 0) + (search.yearFrom !== undefined || search.yearTo !== undefined ? 1 : 0);
}

/** As the API writes it, for what is kept or followed: without page and looks. */
export function queryOf({ cursor: _, view: __, limit: ___, ...search }: Search): string {
  return stringifySearch({ ...search }).slice(1);
}
