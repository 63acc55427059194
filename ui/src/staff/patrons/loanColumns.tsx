import { formatDay, formatDaysUntil, formatShortDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Barcode, BookCell, Since } from '../holds/bits.tsx';
import type { Loan } from './people.ts';
import { type Outcome, renewable } from './renewal.ts';

export function openColumns({
  outcomes,
  mayRenew,
  onRenew,
}: {
  outcomes: ReadonlyMap<string, Outcome>;
  mayRenew: boolean;
  onRenew: (loan: Loan) => void;
}): readonly Column<Loan>[] {
  const renewal = (loan: Loan) => (
    <Button
      size="small"
      busy={outcomes.get(loan.id)?.state === 'pending'}
      whyNot={renewable(loan) ? undefined : t('patron.why.no_renewals_left')}
      aria-label={t('patron.renewOne', { title: loan.title })}
      onClick={() => onRenew(loan)}
    >
      {t('desk.renew')}
    </Button>
  );
  const columns: Column<Loan>[] = [
    {
      key: 'book',
      head: t('shelf.title'),
      cell: (loan) => (
        <BookCell bookId={loan.bookId} title={loan.title}>
          <Barcode code={loan.barcode} />
          <span className="shelf-narrow">
            <Due loan={loan} />
            {mayRenew && renewal(loan)}
          </span>
          <Result outcome={outcomes.get(loan.id)} />
        </BookCell>
      ),
    },
    { key: 'due', head: t('desk.due'), minor: true, cell: (loan) => <Due loan={loan} /> },
    { key: 'lent', head: t('patron.lent'), minor: true, cell: (loan) => <Since at={loan.lentAt} /> },
    {
      key: 'renewals',
      head: t('patron.renewals'),
      minor: true,
      cell: (loan) => t('patron.renewalsOf', { used: loan.renewals, most: loan.maxRenewals }),
    },
  ];
  if (mayRenew) {
    columns.push({
      key: 'renew',
      head: <span className="visually-hidden">{t('shelf.actions')}</span>,
      align: 'end',
      minor: true,
      cell: renewal,
    });
  }
  return columns;
}

export function returnedColumns(): readonly Column<Loan>[] {
  return [
    {
      key: 'book',
      head: t('shelf.title'),
      cell: (loan) => (
        <BookCell bookId={loan.bookId} title={loan.title}>
          <Barcode code={loan.barcode} />
        </BookCell>
      ),
    },
    { key: 'lent', head: t('patron.lent'), minor: true, cell: (loan) => <Since at={loan.lentAt} /> },
    { key: 'returned', head: t('patron.returned'), cell: (loan) => <Since at={loan.returnedAt} /> },
  ];
}

function Due({ loan }: { loan: Loan }) {
  const late = Date.parse(loan.dueAt) < Date.now();
  return (
    <span className="shelf-until">
      {late ? (
        <StatusPill state="overdue">{formatDaysUntil(loan.dueAt)}</StatusPill>
      ) : (
        <span>{formatDaysUntil(loan.dueAt)}</span>
      )}
      <time className="muted small" dateTime={loan.dueAt}>
        {formatDay(loan.dueAt)}
      </time>
    </span>
  );
}

function Result({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome === undefined || outcome.state === 'pending') return null;
  if (outcome.state === 'done') {
    return <StatusPill state="done">{t('patron.renewed', { date: formatShortDate(outcome.loan.dueAt) })}</StatusPill>;
  }
  return (
    <ul className="patron-reasons">
      {outcome.reasons.map((reason) => (
        <li key={reason}>
          <StatusPill state="attention">{reason}</StatusPill>
        </li>
      ))}
    </ul>
  );
}
