import { param } from '../../ui/searchParams.ts';

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
  };
}
