import { ApiProblem } from '../../api/problem.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { problemText } from '../../ui/ErrorState.tsx';
import { renew } from '../checkout/lending.ts';
import type { Loan } from './people.ts';

export type Outcome =
  | { readonly state: 'pending' }
  | { readonly state: 'done'; readonly loan: Loan }
  | { readonly state: 'refused'; readonly reasons: readonly string[] };

export function renewable(loan: Loan): boolean {
  return loan.returnedAt === undefined && loan.renewals < loan.maxRenewals;
}

/** In the reader's language where the reason is known, else as the server says it. */
export function reasonsOf(thrown: unknown): readonly string[] {
  if (thrown instanceof ApiProblem && thrown.reasons.length > 0) {
    return thrown.reasons.map((reason) => tOr(`patron.why.${reason.code}`, reason.message));
  }
  if (thrown instanceof ApiProblem && thrown.status < 500) return [tOr(`patron.why.${thrown.code}`, thrown.detail)];
  return [problemText(thrown).text || t('error.offline')];
}

export async function renewOne(loan: Loan, key: string): Promise<Outcome> {
  try {
    return { state: 'done', loan: await renew(loan.id, key) };
  } catch (thrown) {
    return { state: 'refused', reasons: reasonsOf(thrown) };
  }
}
