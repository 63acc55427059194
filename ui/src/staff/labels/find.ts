import { api, body, type Schemas } from '../../api/client.ts';
import type { LabelItem } from './kept.ts';

type Copy = Schemas['Copy'];
type Book = Schemas['Book'];

function itemOf(copy: Copy, book: Book): LabelItem {
  return {
    copyId: copy.id,
    barcode: copy.barcode,
    title: book.title,
    author: book.contributors?.[0]?.name,
    callNumber: copy.callNumber,
    shelf: copy.shelfLocation,
  };
}

const bookOf = (id: string): Promise<Book> => body(api.GET('/v1/books/{id}', { params: { path: { id } } }));

/** The copy with a barcode; nothing where there is none. */
export async function byBarcode(barcode: string): Promise<LabelItem | undefined> {
  const { items } = await body(api.GET('/v1/copies', { params: { query: { barcode, limit: 1 } } }));
  const [copy] = items;
  return copy && itemOf(copy, await bookOf(copy.bookId));
}

/** All copies of a book that stand on the shelves or come back to them. */
export async function ofBook(id: string): Promise<readonly LabelItem[]> {
  const [{ items }, book] = await Promise.all([
    body(api.GET('/v1/books/{id}/copies', { params: { path: { id }, query: { limit: 100 } } })),
    bookOf(id),
  ]);
  return items.filter((copy) => !copy.withdrawnAt).map((copy) => itemOf(copy, book));
}
