import { api, body, type Schemas } from '../../api/client.ts';

export type Loan = Schemas['Loan'];

/** One copy by its barcode. The same key is the same loan, however often it is sent. */
export async function checkOut(readerId: string, barcode: string, key: string): Promise<Loan> {
  const page = await body(
    api.POST('/v1/loans', { params: { header: { 'Idempotency-Key': key } }, body: { readerId, barcode } }),
  );
  const [loan] = page.items;
  if (loan === undefined) throw new Error('a loan was made, and not told');
  return loan;
}

export function renew(id: string, key: string): Promise<Loan> {
  return body(api.POST('/v1/loans/{id}/renewals', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
}
