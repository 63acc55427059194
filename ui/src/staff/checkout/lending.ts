import { api, body, type Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';

export type Loan = Schemas['Loan'];

/** Whom a card or a few letters may mean, as it is at this moment. */
export function peopleQuery(asked: string) {
  return { ...asks('/v1/users', { query: { q: asked, status: 'active', limit: 20 } }), staleTime: 0 };
}

export function renew(id: string, key: string): Promise<Loan> {
  return body(api.POST('/v1/loans/{id}/renewals', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
}
