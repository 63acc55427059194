import { ApiProblem, api, body } from '../api/client.ts';
import { t } from '../i18n/messages.ts';
import type { Answers, Kind, Op } from './ops.ts';

/** After so long without an answer it is as good as none. */
const PATIENCE_MS = 15_000;

/** One deed, with its key: the same key is done once, however often it is sent. */
export async function send(op: Op): Promise<Answers[Kind]> {
  const sent = { params: { header: { 'Idempotency-Key': op.key } }, signal: AbortSignal.timeout(PATIENCE_MS) };
  if (op.kind === 'checkin') return body(api.POST('/v1/checkins', { ...sent, body: { barcode: op.code } }));
  const readerId = op.readerId ?? (await readerOf(op.card ?? ''));
  const page = await body(api.POST('/v1/loans', { ...sent, body: { readerId, barcode: op.code } }));
  const [loan] = page.items;
  if (loan === undefined) throw new Error('a loan was made, and not told');
  return loan;
}

/** While there was no network, nobody could look whose card it is. */
async function readerOf(card: string): Promise<string> {
  const query = { q: card, limit: 20 };
  const found = await body(api.GET('/v1/users', { params: { query }, signal: AbortSignal.timeout(PATIENCE_MS) }));
  const reader = found.items.find((person) => person.cardNumber === card || person.username === card);
  if (reader) return reader.id;
  const text = t('offline.noSuchCard', { card });
  throw new ApiProblem({ type: 'about:blank', status: 404, code: 'no_such_card', title: text, detail: text, requestId: '' });
}

export async function whose(): Promise<string | undefined> {
  try {
    const session = await body(api.GET('/v1/web/session', { signal: AbortSignal.timeout(PATIENCE_MS) }));
    return session.user.id;
  } catch (thrown) {
    if (thrown instanceof ApiProblem && (thrown.status === 401 || thrown.status === 404)) return undefined;
    throw thrown;
  }
}
