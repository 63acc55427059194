import type { Schemas } from '../../api/client.ts';
import type { Changed } from '../kit/Differences.tsx';
import type { Author } from '../queries.ts';

export type NewAuthor = Schemas['NewAuthor'];

/** An author as the form holds it: all of it text, other names one a line. */
export interface AuthorForm {
  readonly name: string;
  readonly sortName: string;
  readonly born: string;
  readonly died: string;
  readonly variants: string;
}

export function formOf(author: NewAuthor): AuthorForm {
  return {
    name: author.name,
    sortName: author.sortName ?? '',
    born: author.born === undefined ? '' : String(author.born),
    died: author.died === undefined ? '' : String(author.died),
    variants: (author.variants ?? []).join('\n'),
  };
}

/** The whole author, as the server takes it. What is no year is left to the server to refuse, beside its field. */
export function authorOf({ name, sortName, born, died, variants }: AuthorForm): NewAuthor {
  return {
    name: name.trim(),
    ...(sortName.trim() ? { sortName: sortName.trim() } : {}),
    ...year('born', born),
    ...year('died', died),
    variants: variants
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}

function year(field: 'born' | 'died', text: string): Partial<NewAuthor> {
  const trimmed = text.trim();
  if (!trimmed) return {};
  return { [field]: /^-?\d+$/.test(trimmed) ? Number(trimmed) : trimmed };
}

const FIELDS = ['name', 'sortName', 'born', 'died', 'variants'] as const;

/** Where two versions of an author differ. */
export function differences(theirs: NewAuthor, mine: NewAuthor): Changed[] {
  return FIELDS.map((field) => ({ field, before: theirs[field], after: mine[field] })).filter(
    ({ before, after }) => JSON.stringify(before ?? null) !== JSON.stringify(after ?? null),
  );
}

/**
 * The author that becomes of several, as the server joins them: one after the other, names of the others become variants, and
 * a missing year is taken over where the years then fit.
 */
export function merged(into: Author, others: readonly Author[]): NewAuthor {
  let { born, died } = into;
  const variants = [...into.variants];
  for (const other of others) {
    const years = { born: born ?? other.born, died: died ?? other.died };
    if (years.born === undefined || years.died === undefined || years.died >= years.born) ({ born, died } = years);
    variants.push(other.name, ...other.variants);
  }
  return {
    name: into.name,
    sortName: into.sortName,
    ...(born === undefined ? {} : { born }),
    ...(died === undefined ? {} : { died }),
    variants: [...new Set(variants)].filter((one) => one !== into.name),
  };
}
