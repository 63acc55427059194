import { api, body, type Schemas, type Tagged, tagged } from '../../api/client.ts';
import type { Work } from '../queries.ts';

export type Edition = Schemas['WorkEdition'];
export type Hit = Schemas['Hit'];

/** How many editions or works one request may name, as the server says. */
export const MOST_AT_ONCE = 100;

/** A work with its ETag. Of one that was joined to another, that one: its id then differs from what was asked. */
export function workQuery(id: string) {
  return {
    queryKey: ['work', id] as const,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<Tagged<Work>> =>
      tagged(api.GET('/v1/works/{id}', { params: { path: { id } }, signal })),
  };
}

interface Wanted {
  readonly id: string;
  readonly etag?: string;
  readonly key: string;
}

function params({ id, etag, key }: Wanted) {
  return { path: { id }, header: { 'Idempotency-Key': key, ...(etag ? { 'If-Match': etag } : {}) } };
}

export function splitWork(books: readonly string[], wanted: Wanted): Promise<Tagged<Work>> {
  return tagged(api.POST('/v1/works/{id}/splits', { params: params(wanted), body: { books: [...books] } }));
}

export function joinWorks(works: readonly string[], wanted: Wanted): Promise<Tagged<Work>> {
  return tagged(api.POST('/v1/works/{id}/joins', { params: params(wanted), body: { works: [...works] } }));
}

export function regroupWork(wanted: Wanted): Promise<Schemas['PageWork']> {
  return body(api.POST('/v1/works/{id}/regroupings', { params: params(wanted) }));
}
