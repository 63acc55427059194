import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, type Failure } from '../../api/problem.ts';
import { asks } from '../../api/query.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { ScanField } from '../scan/ScanField.tsx';
import { type Scan, useScans } from '../scan/useScans.ts';
import type { Loan } from './lending.ts';
import { useNextCard } from './useNextCard.ts';

/** What is scanned for one reader: a row for each copy, at once, with what came of it as soon as it is known. */
export function Session({
  readerId,
  onDone,
  onFinish,
  onNext,
  label,
  empty,
  foot,
}: {
  readerId: string;
  onDone: (loan: Loan) => void;
  /** With what may be printed at the end, or without. */
  onFinish: (plain: boolean) => void;
  /** Somebody else's card was scanned. */
  onNext: (readerId: string) => void;
  label: string;
  empty: string;
  /** Beside the button that ends it. */
  foot: ReactNode;
}) {
  const lent = (loan: Loan) => {
    announce(t('desk.lentSay', { title: loan.title, due: formatDate(loan.dueAt) }));
    onDone(loan);
  };
  const { rows, scan, again, remove } = useScans('checkout', { readerId }, { onDone: lent });
  // Whoever ends while something is undecided would never hear of it. What waits for the network is kept, and told of.
  const unlessUndecided = (those: readonly Scan<Loan>[], deed: () => void) => {
    if (those.every((row) => row.state === 'done' || row.state === 'waiting')) deed();
    else announce(t('desk.undecided'), true);
  };
  const finish = (plain = false) => unlessUndecided(rows, () => onFinish(plain));
  useNextCard(rows, (card, personId) => {
    if (personId === readerId) return remove(card.key);
    unlessUndecided(
      rows.filter((row) => row.key !== card.key),
      () => {
        remove(card.key);
        onNext(personId);
      },
    );
  });
  return (
    <div className="stack">
      <ScanField label={label} onCode={scan} onFinish={finish} onLeave={() => finish(true)} />
      {rows.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ol className="scans" aria-label={t('desk.scanned')} reversed>
          {rows.map((row) => (
            <li className={`scans__row scans__row--${row.state}`} key={row.key}>
              <LoanRow row={row} onAgain={() => again(row.key)} onRemove={() => remove(row.key)} />
            </li>
          ))}
        </ol>
      )}
      <div className="desk-foot">
        {foot}
        <Button kind="primary" onClick={() => finish()}>
          {t('desk.finish')} <KeyHint keys="Enter" />
        </Button>
      </div>
    </div>
  );
}

function LoanRow({ row, onAgain, onRemove }: { row: Scan<Loan>; onAgain: () => void; onRemove: () => void }) {
  if (row.state === 'done' && row.done) return <Lent loan={row.done} />;
  if (row.state === 'refused' && row.failure) {
    return <Refused code={row.code} failure={row.failure} onAgain={onAgain} onRemove={onRemove} />;
  }
  return (
    <>
      <span className="scans__code" dir="ltr">
        {row.code}
      </span>
      <StatusPill state="waiting">{t(row.state === 'waiting' ? 'desk.keptHere' : 'desk.pending')}</StatusPill>
    </>
  );
}

function Lent({ loan }: { loan: Loan }) {
  const { data: book } = useQuery({ ...asks('/v1/books/{id}', { path: { id: loan.bookId } }), staleTime: 600_000 });
  return (
    <>
      <Cover cover={book?.cover} title={loan.title} workId={book?.workId ?? loan.bookId} size="row" />
      <span className="scans__what">
        <bdi className="scans__title">{loan.title}</bdi>
        <span className="scans__code" dir="ltr">
          {loan.barcode}
        </span>
      </span>
      <span className="scans__due">
        {t('desk.due')} <strong>{formatDate(loan.dueAt)}</strong>
      </span>
      <StatusPill state="done">{t('desk.lent')}</StatusPill>
    </>
  );
}

export function Refused({
  code,
  failure,
  label = t('desk.refused'),
  removing = t('desk.remove'),
  onAgain,
  onRemove,
}: {
  code?: string;
  failure: Failure;
  label?: string;
  removing?: string;
  onAgain: () => void;
  onRemove: () => void;
}) {
  const reasons = failure instanceof ApiProblem && failure.reasons.length > 0 ? failure.reasons.map((one) => one.message) : [];
  const text = failure instanceof ApiProblem ? failure.detail : t('error.offline');
  return (
    <>
      <span className="scans__what">
        {code && (
          <span className="scans__code" dir="ltr">
            {code}
          </span>
        )}
        <ul className="scans__reasons">
          {(reasons.length > 0 ? reasons : [text]).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </span>
      <StatusPill state="attention">{label}</StatusPill>
      <span className="scans__actions">
        <Button size="small" onClick={onAgain}>
          {t('error.retry')}
        </Button>
        <Button size="small" kind="quiet" onClick={onRemove}>
          {removing}
        </Button>
      </span>
    </>
  );
}
