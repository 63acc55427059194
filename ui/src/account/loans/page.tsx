import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { announce } from '../../ui/announce.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { openLoansQuery, useRefresh } from '../queries.ts';
import { LoanLine } from './LoanLine.tsx';
import { type Loan, type Outcome, renewable, renewOne } from './renewal.ts';

export const Route = createLazyRoute('/account/loans')({ component: Loans });

function Loans() {
  usePageTitle(t('account.loans'));
  const loans = useQuery(openLoansQuery());
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.loans')}</h1>
      <Answer query={loans}>{(data) => <LoanList loans={data.items} />}</Answer>
    </div>
  );
}

function LoanList({ loans }: { loans: readonly Loan[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const refresh = useRefresh();
  const able = loans.filter(renewable);
  const picked = able.filter((loan) => chosen.has(loan.id));
  const busy = [...outcomes.values()].some((outcome) => outcome.state === 'pending');
  const say = (id: string, outcome: Outcome) => setOutcomes((before) => new Map(before).set(id, outcome));

  /** One after the other: each row answers for itself. */
  const renew = async (these: readonly Loan[]) => {
    for (const loan of these) say(loan.id, { state: 'pending' });
    let done = 0;
    for (const loan of these) {
      const outcome = await renewOne(loan);
      if (outcome.state === 'done') done += 1;
      say(loan.id, outcome);
    }
    announce(t('loans.renewedOf', { done, all: these.length }));
    setChosen(new Set());
    await refresh('/v1/me/loans');
  };

  if (loans.length === 0) {
    return (
      <EmptyState
        icon={<BookOpen aria-hidden="true" size={32} />}
        title={t('loans.none')}
        actions={
          <LinkButton kind="primary" to="/search">
            {t('account.toCatalogue')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <>
      {able.length > 0 && (
        <div className="row">
          <Button onClick={() => setChosen(picked.length === able.length ? new Set() : new Set(able.map((loan) => loan.id)))}>
            {picked.length === able.length ? t('loans.chooseNone') : t('loans.chooseAll')}
          </Button>
          {picked.length > 0 && (
            <Button kind="primary" busy={busy} onClick={() => void renew(picked)}>
              {t('loans.renewMany', { count: picked.length })}
            </Button>
          )}
        </div>
      )}
      <ul className="account__rows">
        {loans.map((loan) => (
          <LoanLine
            key={loan.id}
            loan={loan}
            outcome={outcomes.get(loan.id)}
            chosen={chosen.has(loan.id)}
            onChoose={() => {
              const next = new Set(chosen);
              if (!next.delete(loan.id)) next.add(loan.id);
              setChosen(next);
            }}
            onRenew={() => void renew([loan])}
          />
        ))}
      </ul>
    </>
  );
}
