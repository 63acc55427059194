import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import { asks } from '../../api/query.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { type Lent, printReceipt } from '../print/Receipt.tsx';
import { setPrefs, usePrefs } from '../settings/prefs.ts';
import '../desk.css';
import { Choices } from './Choices.tsx';
import { Finder } from './Finder.tsx';
import type { Loan } from './lending.ts';
import { PatronCard } from './PatronCard.tsx';
import { Session } from './Session.tsx';

export const Route = createLazyRoute('/checkout')({ component: CheckOut });

function CheckOut() {
  usePageTitle(t('staff.checkout'));
  const { patron } = useSearch({ from: '/checkout' });
  const navigate = useNavigate();
  const [last, setLast] = useState<Lent>();
  const open = useCallback(
    (id: string | undefined) => void navigate({ to: '/checkout', search: id === undefined ? {} : { patron: id } }),
    [navigate],
  );
  const end = useCallback(
    (lent: Lent, next?: string) => {
      setLast(lent.loans.length > 0 ? lent : undefined);
      open(next);
    },
    [open],
  );
  return (
    <div className="stack desk-work">
      <h1 tabIndex={-1}>{t('staff.checkout')}</h1>
      {patron === undefined ? (
        <>
          <Finder onOpen={open} />
          {last && <LastReceipt lent={last} />}
        </>
      ) : (
        <Lending key={patron} patron={patron} onEnd={end} />
      )}
    </div>
  );
}

/** For whoever remembers at the door, and for paper that jammed. */
function LastReceipt({ lent }: { lent: Lent }) {
  return (
    <div className="kept-card">
      <span>
        {t('receipt.last')} <bdi className="people__name">{lent.name}</bdi>, {t('desk.lentCount', { count: lent.loans.length })}
      </span>
      <Button size="small" icon={<Printer aria-hidden="true" size={16} />} onClick={() => printReceipt(lent)}>
        {t('receipt.print')}
      </Button>
    </div>
  );
}

function Lending({ patron, onEnd }: { patron: string; onEnd: (lent: Lent, next?: string) => void }) {
  const queries = useQueryClient();
  const { data: person } = useQuery(asks('/v1/users/{id}', { path: { id: patron } }));
  const { receipt } = usePrefs();
  const [loans, setLoans] = useState<readonly Loan[]>([]);
  const done = useCallback(
    (loan: Loan) => {
      setLoans((before) => [...before, loan]);
      // What the card tells is asked again once the pile is through, not for every book of it.
      void queries.invalidateQueries({ queryKey: ['/v1/loans'], refetchType: 'none' });
    },
    [queries],
  );
  const end = (plain: boolean, next?: string) => {
    const lent = { name: person?.fullName ?? person?.username ?? '', loans };
    onEnd(lent, next);
    // Once the page is ready for the next in the queue: the dialog of the printer holds everything up.
    if (receipt === 'print' && !plain) setTimeout(() => printReceipt(lent), 50);
  };
  return (
    <div className="desk-two">
      <PatronCard id={patron} onOther={() => onEnd({ name: '', loans: [] })} lent={loans.length} />
      <Session
        readerId={patron}
        onDone={done}
        onFinish={end}
        onNext={(next) => end(loans.length === 0, next)}
        label={t('desk.itemBarcode')}
        empty={t('desk.scanFirst')}
        foot={
          <>
            <span className="row__grow">{t('desk.lentCount', { count: loans.length })}</span>
            <Choices
              label={t('receipt.label')}
              value={receipt}
              choices={[
                ['none', t('receipt.none')],
                ['print', t('receipt.print')],
              ]}
              onChoose={(choice) => setPrefs({ receipt: choice })}
            />
          </>
        }
      />
    </div>
  );
}
