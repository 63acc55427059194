import { api, body, type Schemas } from '../../api/client.ts';

export type Loan = Schemas['Loan'];

export function renew(id: string, key: string): Promise<Loan> {
  return body(api.POST('/v1/loans/{id}/renewals', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
}
