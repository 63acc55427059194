import { languageName } from '../../i18n/format.ts';
import { tOr } from '../../i18n/messages.ts';
import type { Edition } from './queries.ts';

/** 1974–2001, or the one year. */
export function years(first: number | undefined, last: number | undefined): string {
  if (first === undefined && last === undefined) return '';
  return first === last || last === undefined || first === undefined ? String(first ?? last) : `${first}–${last}`;
}

/** Publisher, year, language and format in one line. */
export function imprint({ publisher, publishedYear, language, format }: Partial<Edition>): string {
  return [publisher, publishedYear, language ? languageName(language) : '', format ? tOr(`format.${format}`, format) : '']
    .filter(Boolean)
    .join(' · ');
}
