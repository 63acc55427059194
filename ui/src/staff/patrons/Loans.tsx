import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { idempotencyKey } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Select } from '../../ui/Field.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { openColumns, returnedColumns } from './loanColumns.tsx';
import { LOANS_SIZE, type Loan, loansQuery } from './people.ts';
import { type Outcome, renewable, renewOne } from './renewal.ts';

/** What somebody has, soonest due first, and what they had as far as it is kept. */
export function Loans({ id, returned, page }: { id: string; returned: boolean; page: number }) {
  const { may } = useSession(true);
  const navigate = useNavigate();
  const loans = useQuery(loansQuery(id, !returned, page));
  const go = (search: { loans?: 'returned' | undefined; page?: number | undefined }) =>
    void navigate({
      to: '/patrons/$id',
      params: { id },
      search: { tab: 'loans', ...search },
      replace: true,
      resetScroll: false,
    });
  const filter = (
    <Select
      label={t('patron.whichLoans')}
      hideLabel
      value={returned ? 'returned' : ''}
      onChange={(event) => go({ loans: event.currentTarget.value === 'returned' ? 'returned' : undefined })}
    >
      <option value="">{t('patron.openLoans')}</option>
      <option value="returned">{t('patron.returnedLoans')}</option>
    </Select>
  );
  if (!loans.data) {
    return (
      <div className="stack">
        <div className="row">{filter}</div>
        {loans.isError ? <ErrorState error={loans.error} onRetry={() => void loans.refetch()} /> : <SkeletonRows rows={4} />}
      </div>
    );
  }
  const { items, total } = loans.data;
  const pages = (
    <Pagination
      page={page}
      size={LOANS_SIZE}
      total={total}
      onPage={(next) => go({ loans: returned ? 'returned' : undefined, page: next })}
    />
  );
  if (returned) {
    return (
      <div className="stack">
        <div className="row">{filter}</div>
        <DataTable
          caption={t('patron.returnedLoans')}
          columns={returnedColumns()}
          rows={items}
          rowKey={(loan) => loan.id}
          empty={
            <EmptyState icon={<BookOpen aria-hidden="true" size={32} />} title={t('patron.noReturned')}>
              <p>{t('patron.noReturnedText')}</p>
            </EmptyState>
          }
        />
        {pages}
      </div>
    );
  }
  return (
    <div className="stack">
      <OpenLoans id={id} loans={items} mayRenew={may('circulation:write')} filter={filter} />
      {pages}
    </div>
  );
}

function OpenLoans({
  id,
  loans,
  mayRenew,
  filter,
}: {
  id: string;
  loans: readonly Loan[];
  mayRenew: boolean;
  filter: ReactNode;
}) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const able = loans.filter(renewable);
  const picked = able.filter((loan) => chosen.has(loan.id));
  const these = picked.length > 0 ? picked : able;
  const busy = [...outcomes.values()].some((outcome) => outcome.state === 'pending');

  /** One after the other, each with an answer of its own; what was refused stays chosen. */
  const renewAll = async (wanted: readonly Loan[]) => {
    const say = (loan: Loan, outcome: Outcome) => setOutcomes((before) => new Map(before).set(loan.id, outcome));
    const keys = new Map(wanted.map((loan) => [loan.id, idempotencyKey()]));
    for (const loan of wanted) say(loan, { state: 'pending' });
    let done = 0;
    for (const loan of wanted) {
      const outcome = await renewOne(loan, keys.get(loan.id) ?? '');
      say(loan, outcome);
      if (outcome.state !== 'done') continue;
      done += 1;
      setChosen((before) => new Set([...before].filter((one) => one !== loan.id)));
    }
    announce(t('patron.renewedOf', { done, all: wanted.length }));
    await queries.invalidateQueries({ queryKey: ['/v1/loans'] });
  };

  return (
    <>
      <div className="row">
        {filter}
        <span className="row__grow" />
        {mayRenew && able.length > 0 && (
          <Button busy={busy} onClick={() => void renewAll(these)}>
            {t(picked.length > 0 ? 'patron.renewChosen' : 'patron.renewAll', { count: these.length })}
          </Button>
        )}
      </div>
      <DataTable
        key={id}
        caption={t('patron.openLoans')}
        columns={openColumns({ outcomes, mayRenew, onRenew: (loan) => void renewAll([loan]) })}
        rows={loans}
        rowKey={(loan) => loan.id}
        rowName={(loan) => loan.title}
        {...(mayRenew && able.length > 1 ? { selection: { chosen, onChange: setChosen } } : {})}
        empty={<EmptyState icon={<BookOpen aria-hidden="true" size={32} />} title={t('patron.noLoans')} />}
      />
    </>
  );
}
