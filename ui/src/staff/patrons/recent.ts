import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { nameOf, type User } from './people.ts';

export interface Recent {
  readonly id: string;
  readonly name: string;
}

const MOST = 8;
// Kept with the answers of the API and not with the workstation: signing out forgets it with them.
const KEY = ['patrons', 'recent'] as const;

export function withRecent(before: readonly Recent[], next: Recent): readonly Recent[] {
  return [next, ...before.filter((one) => one.id !== next.id)].slice(0, MOST);
}

export function useRecent(): readonly Recent[] {
  const { data } = useQuery<readonly Recent[]>({
    queryKey: KEY,
    queryFn: () => [],
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return data ?? [];
}

/** Whoever was looked at last is probably looked for again. */
export function useNoted(person: User | undefined): void {
  const queries = useQueryClient();
  const id = person?.status === 'erased' ? undefined : person?.id;
  const name = person && nameOf(person);
  useEffect(() => {
    if (id === undefined || name === undefined) return;
    queries.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY });
    queries.setQueryData<readonly Recent[]>(KEY, (before) => withRecent(before ?? [], { id, name }));
  }, [queries, id, name]);
}
