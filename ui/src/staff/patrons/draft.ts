import type { User } from './people.ts';

/** The profile as a form has it: nothing is missing, what is not known is empty. */
export interface Draft {
  readonly fullName: string;
  readonly email: string;
  readonly cardNumber: string;
  readonly expiresOn: string;
  readonly gender: User['gender'];
  readonly language: string;
}
export type DraftField = keyof Draft;
export const FIELDS: readonly DraftField[] = ['fullName', 'email', 'cardNumber', 'expiresOn', 'gender', 'language'];

export function draftOf(person: User): Draft {
  return {
    fullName: person.fullName ?? '',
    email: person.email ?? '',
    cardNumber: person.cardNumber ?? '',
    expiresOn: person.expiresOn ?? '',
    gender: person.gender,
    language: person.language,
  };
}

export function changedFields(before: Draft, after: Draft): readonly DraftField[] {
  return FIELDS.filter((field) => before[field] !== after[field].trim());
}

/** Only what was changed is sent, so that it meets nobody else's change; what was emptied is taken away. */
export function patchOf(before: Draft, after: Draft): Record<string, string | null> {
  return Object.fromEntries(changedFields(before, after).map((field) => [field, after[field].trim() || null]));
}

/** What somebody changed, put onto what others made of it meanwhile: nobody's change of another field is lost. */
export function rebased(base: Draft, mine: Draft, theirs: Draft): Draft {
  const own = Object.fromEntries(changedFields(base, mine).map((field) => [field, mine[field]]));
  return { ...theirs, ...own };
}
