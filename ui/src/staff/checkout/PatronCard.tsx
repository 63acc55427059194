import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKey } from '../../api/client.ts';
import { ApiProblem, failure } from '../../api/problem.ts';
import { asks } from '../../api/query.ts';
import { formatDate, formatDaysUntil } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { type Loan, renew } from './lending.ts';

/** Who stands at the desk, what stands in the way, what waits for them here, and what they have. */
export function PatronCard({ id, onOther, lent }: { id: string; onOther: () => void; lent: number }) {
  const person = useQuery(asks('/v1/users/{id}', { path: { id } }));
  const loans = useQuery({
    ...asks('/v1/loans', { query: { readerId: id, open: true, limit: 100, sort: 'dueAt' } as never }),
    staleTime: 0,
  });
  const ready = useQuery(asks('/v1/holds', { query: { readerId: id, state: 'ready', limit: 20 } as never }));
  if (person.isError) return <ErrorState error={person.error} onRetry={() => void person.refetch()} />;
  const who = person.data;
  const now = new Date();
  return (
    <section className="patron" aria-label={t('staff.patron')}>
      {who ? (
        <header className="patron__head">
          <h2 className="patron__name">
            <Link to="/patrons/$id" params={{ id }} search={{}}>
              <bdi>{who.fullName ?? who.username}</bdi>
            </Link>
          </h2>
          <p className="muted">
            <bdi>{who.username}</bdi>
            {who.cardNumber && (
              <>
                {' · '}
                <span dir="ltr">{who.cardNumber}</span>
              </>
            )}
          </p>
          {who.expiresOn && <p className="muted">{t('desk.memberUntil', { date: formatDate(who.expiresOn) })}</p>}
          <Button size="small" onClick={onOther}>
            {t('desk.otherPatron')}
          </Button>
        </header>
      ) : (
        <SkeletonRows rows={3} />
      )}
      {who?.suspension && (
        <Banner tone="bad" title={t('desk.suspended')}>
          <p dir="auto">{who.suspension.reason}</p>
        </Banner>
      )}
      {ready.data && ready.data.items.length > 0 && (
        <div className="patron__ready">
          <h3>{t('desk.readyHere')}</h3>
          <ul>
            {ready.data.items.map((hold) => (
              <li key={hold.id}>
                <bdi>{hold.title}</bdi>{' '}
                <span className="scans__code" dir="ltr">
                  {hold.barcode}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3>{t('desk.loans', { count: (loans.data?.total ?? 0) + (loans.isFetchedAfterMount ? lent : 0) })}</h3>
        <ul className="patron__loans">
          {loans.data?.items.map((loan) => (
            <OpenLoan key={loan.id} loan={loan} overdue={new Date(loan.dueAt) < now} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function OpenLoan({ loan, overdue }: { loan: Loan; overdue: boolean }) {
  const [now, setNow] = useState(loan);
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string>();
  const again = async () => {
    setBusy(true);
    setWhy(undefined);
    try {
      const renewed = await renew(loan.id, idempotencyKey());
      setNow(renewed);
      announce(t('desk.renewedSay', { title: renewed.title, due: formatDate(renewed.dueAt) }));
    } catch (thrown) {
      const no = failure(thrown);
      setWhy(no instanceof ApiProblem ? (no.reasons[0]?.message ?? no.detail) : t('error.offline'));
    } finally {
      setBusy(false);
    }
  };
  const late = overdue && now.dueAt === loan.dueAt;
  return (
    <li>
      <bdi className="patron__title">{now.title}</bdi>
      <span className="patron__due">
        {late ? (
          <StatusPill state="overdue">{formatDate(now.dueAt)}</StatusPill>
        ) : (
          <span className="muted">{formatDaysUntil(now.dueAt)}</span>
        )}
        <Button size="small" kind="quiet" busy={busy} onClick={() => void again()}>
          {t('desk.renew')}
        </Button>
      </span>
      {why && (
        <p className="field__error" role="alert">
          {why}
        </p>
      )}
    </li>
  );
}
