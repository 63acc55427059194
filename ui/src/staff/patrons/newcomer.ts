import { api, body, type Schemas } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { readPerson, type User } from './people.ts';

export interface Newcomer {
  readonly fullName: string;
  readonly email: string;
  readonly username: string;
  readonly password: string;
  readonly gender: User['gender'];
  readonly language: string;
  readonly cardNumber: string;
  readonly expiresOn: string;
  readonly acceptedTerms: string | undefined;
}

export interface Made {
  readonly user: User;
  /** Why the card and the end of the membership are not with the new account, where that is so. */
  readonly membershipError: unknown;
}

/** Makes the account and then, which is another right, gives it its card. An account that was made stays made. */
export async function enrol(newcomer: Newcomer): Promise<Made> {
  const { fullName, email, username, password, gender, language, cardNumber, expiresOn, acceptedTerms } = newcomer;
  const asked: Schemas['NewUser'] = { username: username.trim(), email: email.trim(), password, gender, language };
  if (fullName.trim()) asked.fullName = fullName.trim();
  if (acceptedTerms) asked.acceptedTerms = acceptedTerms;
  const user = await body(api.POST('/v1/users', { body: asked }));
  const membership = {
    ...(cardNumber.trim() ? { cardNumber: cardNumber.trim() } : {}),
    ...(expiresOn ? { expiresOn } : {}),
  };
  if (Object.keys(membership).length === 0) return { user, membershipError: undefined };
  try {
    const { etag } = await readPerson(user.id);
    const whole = await body(
      api.PATCH('/v1/users/{id}', { params: { path: { id: user.id }, header: { 'If-Match': etag } }, body: membership }),
    );
    return { user: whole, membershipError: undefined };
  } catch (membershipError) {
    return { user, membershipError };
  }
}

/** `Ursula K. Le Guin` is `ursula.leguin`: a proposal, within what the server takes. */
export function usernameFrom(fullName: string): string {
  const words = fullName
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[œŒ]/g, 'oe')
    .replaceAll(/[đĐ]/g, 'd')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll('ı', 'i')
    .replaceAll(/[øØ]/g, 'o')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[^a-z0-9]/g, ''))
    .filter((word) => word.length > 1);
  const [first, ...rest] = words;
  if (first === undefined) return '';
  return (rest.length > 0 ? `${first}.${rest.join('')}` : first).slice(0, 32);
}

// Without what looks alike on paper: it is read off a slip and typed.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password, to be handed over and changed: 16 characters out of 31 are about 79 bits. */
export function firstPassword(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (b) => crypto.getRandomValues(b),
): string {
  const letters: string[] = [];
  while (letters.length < 16) {
    for (const byte of random(new Uint8Array(32))) {
      // The last few values would favour the first letters.
      if (byte < 248 && letters.length < 16) letters.push(LETTERS[byte % LETTERS.length] ?? '');
    }
  }
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

/** The terms that the library has: the refusal is the only place where the API names their version. */
export function termsWanted(error: unknown): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const message = error.errors.find((one) => one.code === 'terms_not_accepted')?.message;
  return message?.match(/^Must be (.+), the terms of use as they are now\.$/)?.[1];
}
