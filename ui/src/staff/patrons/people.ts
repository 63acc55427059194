import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas, type Tagged, tagged } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import type { SessionState } from '../../api/session.ts';

export type User = Schemas['User'];
export type Loan = Schemas['Loan'];

export function nameOf(person: User): string {
  return person.fullName ?? person.username;
}

/**
 * Whether whoever is signed in may change somebody's account: those of staff are left to who gives roles. Of roles of the
 * library's own only the server knows, and says so.
 */
export function mayLookAfter({ may }: Pick<SessionState, 'may'>, person: User): boolean {
  return may('patrons:write') && (person.role === 'guest' || may('roles:write'));
}

/** One or two letters that stand for somebody. */
export function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}

/** A day of the calendar here, as the API writes it. */
export function today(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function hasEnded(person: User): boolean {
  return person.expiresOn !== undefined && person.expiresOn < today();
}

/** Somebody with the ETag that a change of them needs. */
export function usePerson(id: string) {
  return useQuery({
    queryKey: ['/v1/users/{id}', id, 'tagged'],
    queryFn: () => readPerson(id),
    staleTime: 0,
  });
}

export function readPerson(id: string): Promise<Tagged<User>> {
  return tagged(api.GET('/v1/users/{id}', { params: { path: { id } } }));
}

/** What is known of people is asked anew, wherever it shows. */
export function useForgetPeople(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/v1/users') });
}

export const LOANS_SIZE = 100;

export function loansQuery(readerId: string, open: boolean, page: number) {
  return {
    ...asks('/v1/loans', {
      query: {
        readerId,
        open,
        sort: open ? 'dueAt' : '-lentAt',
        limit: LOANS_SIZE,
        offset: (page - 1) * LOANS_SIZE,
      },
    }),
    staleTime: 0,
  };
}

export function overdueQuery(readerId: string) {
  return { ...asks('/v1/loans', { query: { readerId, overdue: true, sort: 'dueAt', limit: 20 } }), staleTime: 0 };
}

export function holdsQuery(readerId: string, state: 'ready' | 'waiting') {
  return { ...asks('/v1/holds', { query: { readerId, state, sort: 'placedAt', limit: 100 } }), staleTime: 0 };
}
