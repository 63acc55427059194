import { api, body, idempotencyKey, type Schemas } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { tOr } from '../../i18n/messages.ts';
import { problemText } from '../../ui/ErrorState.tsx';

export type Loan = Schemas['Loan'];

export type Outcome =
  | { readonly state: 'pending' }
  | { readonly state: 'done'; readonly dueAt: string }
  | { readonly state: 'refused'; readonly reasons: readonly string[] };

export function renewable(loan: Loan): boolean {
  return loan.renewals < loan.maxRenewals;
}

export async function renewOne(loan: Loan): Promise<Outcome> {
  try {
    const renewed = await body(
      api.POST('/v1/loans/{id}/renewals', {
        params: { path: { id: loan.id }, header: { 'Idempotency-Key': idempotencyKey() } },
      }),
    );
    return { state: 'done', dueAt: renewed.dueAt };
  } catch (thrown) {
    return { state: 'refused', reasons: whyNot(thrown) };
  }
}

/** In the reader's language where the reason is known, else as the server says it. */
export function whyNot(thrown: unknown): readonly string[] {
  if (thrown instanceof ApiProblem && thrown.reasons.length > 0) {
    return thrown.reasons.map((reason) => tOr(`why.${reason.code}`, reason.message));
  }
  const { title, text } = problemText(thrown);
  return [`${title}. ${text}`];
}
