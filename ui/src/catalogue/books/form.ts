import type { Book, NewBook } from '../queries.ts';

/** A book as its form holds it: all of it text, lists one entry a line. */
export interface Person {
  readonly key: number;
  readonly authorId?: string | undefined;
  readonly name: string;
  readonly role: NonNullable<NonNullable<NewBook['contributors']>[number]['role']>;
}

export const TEXTS = [
  'title',
  'subtitle',
  'edition',
  'publisher',
  'publishedYear',
  'publishedText',
  'language',
  'physicalDescription',
  'series',
  'seriesNumber',
  'summary',
  'isbn',
  'issn',
  'lccn',
  'oclc',
  'controlNumber',
  'coverUrl',
] as const;
export const LISTS = ['alternativeTitles', 'otherIsbns', 'subjects', 'notes', 'links'] as const;
export type TextField = (typeof TEXTS)[number];
export type ListField = (typeof LISTS)[number];

export interface BookForm {
  readonly texts: Readonly<Record<TextField | ListField, string>>;
  readonly format: NonNullable<NewBook['format']>;
  readonly audience: NewBook['audience'] | '';
  readonly people: readonly Person[];
}

let keys = 0;
export function person(name = '', role: Person['role'] = 'author', authorId?: string): Person {
  keys += 1;
  return { key: keys, name, role, authorId };
}

export function formOf(book: Partial<Book>): BookForm {
  const texts = {} as Record<TextField | ListField, string>;
  for (const field of TEXTS) texts[field] = String(book[field] ?? '');
  for (const field of LISTS) texts[field] = (book[field] ?? []).join('\n');
  return {
    texts,
    format: book.format ?? 'book',
    audience: book.audience ?? '',
    people: (book.contributors ?? []).map((one) => person(one.name, one.role, one.authorId)),
  };
}

/** The whole book, as the server takes it: what is empty is left out, and so taken away. */
export function bookOf({ texts, format, audience, people }: BookForm): NewBook {
  const book: Record<string, unknown> = { format };
  if (audience) book.audience = audience;
  for (const field of TEXTS) {
    const text = texts[field].trim();
    if (text) book[field] = field === 'publishedYear' && /^-?\d+$/.test(text) ? Number(text) : text;
  }
  for (const field of LISTS) book[field] = lines(texts[field]);
  book.contributors = people
    .filter((one) => one.authorId || one.name.trim())
    .map(({ authorId, name, role }) => (authorId ? { authorId, role } : { name: name.trim(), role }));
  // The title is needed: where it is empty the server says so beside its field.
  return { ...book, title: texts.title.trim() } as NewBook;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The fields in which two versions of a book differ. */
export function differences(theirs: Partial<Book>, mine: NewBook): { field: string; before: unknown; after: unknown }[] {
  const fields = ['contributors', 'format', 'audience', ...TEXTS, ...LISTS] as const;
  const plain = (field: string, value: unknown): string => {
    if (value === undefined || value === null || value === '') return '';
    if (Array.isArray(value)) {
      return value
        .map((one: unknown) =>
          field === 'contributors' ? credit(one as { authorId?: string; name?: string; role?: string }) : String(one),
        )
        .join('\n');
    }
    return String(value);
  };
  return fields
    .map((field) => ({ field, before: theirs[field] as unknown, after: mine[field] as unknown }))
    .filter(({ field, before, after }) => plain(field, before) !== plain(field, after));
}

function credit({ authorId, name, role }: { authorId?: string; name?: string; role?: string }): string {
  return `${authorId ?? name ?? ''} ${role ?? ''}`;
}
