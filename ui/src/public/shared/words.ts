import type { Schemas } from '../../api/client.ts';
import { languageName } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';

export type Book = Schemas['Book'];
export type Contributor = Schemas['Contributor'];

/** Who wrote it; where nobody is named as author, the first who is named. */
export function authorsOf(contributors: readonly Contributor[]): readonly Contributor[] {
  const authors = contributors.filter((one) => one.role === 'author');
  return authors.length > 0 ? authors : contributors.slice(0, 1);
}

export function firstAuthor(book: Pick<Book, 'contributors'>): string | undefined {
  return authorsOf(book.contributors)[0]?.name;
}

/** As the server writes it for the tab and for search engines. */
export function titleWithAuthors(book: Pick<Book, 'title' | 'contributors'>): string {
  const names = authorsOf(book.contributors).map((one) => one.name);
  return names.length > 0 ? `${book.title} · ${names.join(', ')}` : book.title;
}

export function formatName(format: string): string {
  return tOr(`format.${format}`, format);
}

export function roleName(role: string): string {
  return tOr(`role.${role}`, role);
}

/** Year, edition and language in one line. */
export function factsOf(book: Pick<Book, 'publishedYear' | 'publishedText' | 'edition' | 'language'>): string {
  const year = book.publishedYear === undefined ? book.publishedText : yearText(book.publishedYear);
  return [year, book.edition, book.language && languageName(book.language)].filter(Boolean).join(' · ');
}

/** Years are not numbers with thousands; those before the common era say so. */
export function yearText(year: number): string {
  return year > 0 ? String(year) : t('year.before', { year: String(1 - year) });
}

export function availabilityText({ available, total }: { available: number; total: number }): string {
  if (total === 0) return t('availability.noCopies');
  return available > 0 ? t('availability.some', { available, total }) : t('availability.none', { total });
}
