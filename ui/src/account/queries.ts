import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { asks, type GetPath } from '../api/query.ts';

/** What the pages of an account ask for. */
export const PAGE = 20;
/** More than anybody has on loan, on hold or in an account's settings. */
const ALL = 100;

export const openLoansQuery = () => asks('/v1/me/loans', { query: { open: true, sort: 'dueAt', limit: ALL } });
export const pastLoansQuery = (page: number) =>
  asks('/v1/me/loans', { query: { open: false, sort: '-lentAt', limit: PAGE, offset: (page - 1) * PAGE } });
export const waitingHoldsQuery = () => asks('/v1/me/holds', { query: { state: 'waiting', sort: 'placedAt', limit: ALL } });
export const readyHoldsQuery = () => asks('/v1/me/holds', { query: { state: 'ready', sort: 'placedAt', limit: ALL } });
/** Books change seldom, and a row is no place for news of them. */
export const bookQuery = (id: string) => ({ ...asks('/v1/books/{id}', { path: { id } }), staleTime: 10 * 60_000 });
export const listsQuery = () => asks('/v1/lists');
export const listQuery = (id: string) => asks('/v1/lists/{id}', { path: { id } });
export const entriesQuery = (id: string) =>
  asks('/v1/lists/{id}/entries', { path: { id }, query: { sort: 'position', limit: ALL } });
export const searchesQuery = () => asks('/v1/saved-searches');
export const meQuery = () => asks('/v1/me');
export const consentsQuery = () => asks('/v1/me/consents');
export const factorsQuery = () => asks('/v1/me/factors');
export const passkeysQuery = () => asks('/v1/me/passkeys');
export const sessionsQuery = () => asks('/v1/sessions');
export const identitiesQuery = () => asks('/v1/me/identities');
export const keysQuery = () => asks('/v1/me/keys');

/** Has what stands at these paths fetched anew, and waits for it. */
export function useRefresh(): (...paths: GetPath[]) => Promise<void> {
  const queries = useQueryClient();
  return (...paths) => refresh(queries, ...paths);
}

export async function refresh(queries: QueryClient, ...paths: GetPath[]): Promise<void> {
  await Promise.all(paths.map((path) => queries.invalidateQueries({ queryKey: [path] })));
}
