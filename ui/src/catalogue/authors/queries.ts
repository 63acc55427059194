import { api, body, type Tagged, tagged } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import type { Author } from '../queries.ts';
import type { NewAuthor } from './form.ts';

/** An author with the ETag. Of one who was merged into another, that one: the id then differs from what was asked. */
export function authorQuery(id: string) {
  return {
    queryKey: ['author', id] as const,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<Tagged<Author>> =>
      tagged(api.GET('/v1/authors/{id}', { params: { path: { id } }, signal })),
  };
}

/** The books of an author; how many there are is told with any part of them. */
export function booksOf(id: string, limit = 1, offset = 0) {
  return asks('/v1/authors/{id}/books', { path: { id }, query: { limit, offset, sort: '-year' } });
}

export function saveAuthor(id: string, author: NewAuthor, etag: string, key: string): Promise<Tagged<Author>> {
  const params = { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } };
  return tagged(api.PUT('/v1/authors/{id}', { params, body: author }));
}

export function deleteAuthor(id: string, etag: string, key: string): Promise<unknown> {
  return body(
    api.DELETE('/v1/authors/{id}', { params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key } } }),
  );
}

export function mergeAuthor(into: string, from: string, key: string): Promise<Tagged<Author>> {
  const params = { path: { id: into }, header: { 'Idempotency-Key': key } };
  return tagged(api.POST('/v1/authors/{id}/merges', { params, body: { from } }));
}
