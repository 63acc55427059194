import { formatDate, formatDaysUntil } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { BookLine } from '../bits/BookLine.tsx';
import { type Loan, type Outcome, renewable } from './renewal.ts';

export interface LoanLineProps {
  loan: Loan;
  outcome: Outcome | undefined;
  chosen: boolean;
  onChoose: () => void;
  onRenew: () => void;
}

export function LoanLine({ loan, outcome, chosen, onChoose, onRenew }: LoanLineProps) {
  const able = renewable(loan);
  const left = loan.maxRenewals - loan.renewals;
  return (
    <BookLine
      bookId={loan.bookId}
      title={loan.title}
      before={
        <input
          type="checkbox"
          aria-label={t('table.choose', { name: loan.title })}
          checked={chosen}
          disabled={!able}
          onChange={onChoose}
        />
      }
      actions={
        <Button
          busy={outcome?.state === 'pending'}
          whyNot={able ? undefined : t('why.no_renewals_left')}
          aria-label={t('loans.renewOne', { title: loan.title })}
          onClick={onRenew}
        >
          {t('loans.renew')}
        </Button>
      }
    >
      <Due dueAt={loan.dueAt} />
      <p className="muted small">{able ? t('loans.left', { count: left }) : t('why.no_renewals_left')}</p>
      <RenewalResult outcome={outcome} />
    </BookLine>
  );
}

function Due({ dueAt }: { dueAt: string }) {
  const overdue = Date.parse(dueAt) < Date.now();
  return (
    <p className="row">
      <StatusPill state={overdue ? 'overdue' : 'on_loan'}>
        {t(overdue ? 'loans.wasDue' : 'loans.due', { when: formatDaysUntil(dueAt) })}
      </StatusPill>
      <time className="small" dateTime={dueAt}>
        {formatDate(dueAt)}
      </time>
    </p>
  );
}

function RenewalResult({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome === undefined || outcome.state === 'pending') return null;
  if (outcome.state === 'done') {
    return (
      <p>
        <StatusPill state="done">{t('loans.renewed', { date: formatDate(outcome.dueAt) })}</StatusPill>
      </p>
    );
  }
  return (
    <ul className="account__plain">
      {outcome.reasons.map((reason) => (
        <li key={reason}>
          <StatusPill state="attention">{t('loans.notRenewed', { reason })}</StatusPill>
        </li>
      ))}
    </ul>
  );
}
