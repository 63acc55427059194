import { asks } from '../../api/query.ts';
import type { Search } from '../search/address.ts';

export const newArrivals = () => asks('/v1/search', { query: { limit: 12, sort: '-added' } });
export const availableNow = () => asks('/v1/search', { query: { available: 'now', limit: 12, sort: '-added' } });
export const branches = () => ({ ...asks('/v1/branches'), staleTime: 10 * 60_000 });
export const work = (id: string) => asks('/v1/works/{id}', { path: { id } });
export const book = (id: string) => asks('/v1/books/{id}', { path: { id } });
export const copies = (id: string) => asks('/v1/books/{id}/copies', { path: { id }, query: { limit: 100 } });
export const stock = (id: string) => asks('/v1/books/{id}/stock', { path: { id } });
export const author = (id: string) => asks('/v1/authors/{id}', { path: { id } });
export const myHolds = (bookId: string) => asks('/v1/me/holds', { query: { bookId, limit: 10 } });
export const myLoans = (bookId: string) => asks('/v1/me/loans', { query: { bookId, open: true, limit: 10 } });
export const myLists = () => asks('/v1/lists');

/** As the server asks it for the first paint (FIRST_PAINT.md): how the results are drawn is not its concern. */
export function results({ view: _, ...search }: Search) {
  return asks('/v1/search', { query: { ...search, limit: search.limit ?? 20, facets: true } });
}

/** All values of the facets, for the dialog behind "More". */
export function wholeFacets({ view: _, cursor: __, limit: ___, ...search }: Search) {
  return asks('/v1/search', { query: { ...search, limit: 1, facets: true, facetLimit: 100 } });
}

export const suggestions = (q: string) => asks('/v1/search/suggestions', { query: { q, limit: 6 } });
