import { api, body, type Schemas } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { addCopies, type Book, type Copy, type NewBook } from '../queries.ts';
import { copyOf, type Defaults } from './defaults.ts';

export type MergedBook = Schemas['MergedBook'];

/** What is known about an ISBN: the library has it, others know it, or nobody does. */
export type Found =
  | { readonly kind: 'owned'; readonly book: Book; readonly stock: Schemas['Stock'] | undefined }
  | { readonly kind: 'elsewhere'; readonly candidates: readonly MergedBook[]; readonly away: readonly string[] }
  | { readonly kind: 'nowhere'; readonly away: readonly string[] };

/** Asks the own catalogue first, and others only where it does not know. */
export async function lookUp(isbn: string, signal: AbortSignal): Promise<Found> {
  const own = await body(api.GET('/v1/books', { params: { query: { isbn, limit: 1 } }, signal }));
  const book = own.items[0];
  if (book) {
    const stock = await body(api.GET('/v1/books/{id}/stock', { params: { path: { id: book.id } }, signal }));
    return { kind: 'owned', book, stock };
  }
  try {
    const others = await body(api.GET('/v1/external-books', { params: { query: { isbn } }, signal }));
    return others.items.length > 0
      ? { kind: 'elsewhere', candidates: others.items, away: others.unavailable }
      : { kind: 'nowhere', away: others.unavailable };
  } catch (thrown) {
    // None of them could be asked: the book can still be described by hand.
    if (thrown instanceof ApiProblem && (thrown.status === 502 || thrown.status === 503 || thrown.status === 504)) {
      return { kind: 'nowhere', away: ['google_books', 'open_library'] };
    }
    throw thrown;
  }
}

/** Takes a book over from elsewhere: the first as the server joins it, another as it was shown. */
export async function takeOver(isbn: string, candidate: MergedBook, first: boolean, key: string): Promise<Book> {
  const params = { header: { 'Idempotency-Key': key } };
  if (first) return (await body(api.POST('/v1/external-books', { params, body: { isbn } }))) as Book;
  const { provenance, sources, externalId, ...described } = candidate;
  return body(api.POST('/v1/books', { params, body: { ...described, isbn: described.isbn ?? isbn } as NewBook }));
}

export async function addCopy(
  book: Book,
  defaults: Defaults,
  barcode: string | undefined,
  key: string,
): Promise<Copy | undefined> {
  const added = await addCopies(book.id, copyOf(defaults, barcode), key);
  return added.items[0];
}
