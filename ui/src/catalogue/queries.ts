import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, body, type Schemas, type Tagged, tagged } from '../api/client.ts';
import { asks } from '../api/query.ts';

export type Book = Schemas['Book'];
export type NewBook = Schemas['NewBook'];
export type Copy = Schemas['Copy'];
export type Author = Schemas['Author'];
export type Branch = Schemas['Branch'];
export type Work = Schemas['Work'];

export function useBranches() {
  return useQuery({ ...asks('/v1/branches'), staleTime: 5 * 60_000 });
}

/** What must be asked anew once something of the catalogue changed: lists and search show it at once. */
export const CATALOGUE = ['/v1/books', '/v1/authors', '/v1/works', '/v1/copies', '/v1/search', 'book', 'author', 'work'];

export function useForget(): (prefixes?: readonly string[]) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    (prefixes = CATALOGUE) =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => prefixes.some((prefix) => String(queryKey[0]).startsWith(prefix)),
      }),
    [queries],
  );
}

/** A book with its ETag, so that what is changed is what was seen. */
export function bookQuery(id: string) {
  return {
    queryKey: ['book', id] as const,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<Tagged<Book>> =>
      tagged(api.GET('/v1/books/{id}', { params: { path: { id } }, signal })),
  };
}

/** A change that makes the catalogue's lists old. */
export function useChange<In, Out>(change: (given: In) => Promise<Out>, then?: (out: Out, given: In) => void) {
  const forget = useForget();
  return useMutation({
    mutationFn: change,
    onSuccess: (out: Out, given: In) => {
      void forget();
      then?.(out, given);
    },
  });
}

/** @param key made where somebody decided on it, so that it is done once */
export function addCopies(bookId: string, copies: Schemas['NewCopies'], key: string) {
  return body(
    api.POST('/v1/books/{id}/copies', {
      params: { path: { id: bookId }, header: { 'Idempotency-Key': key } },
      body: copies,
    }),
  );
}
