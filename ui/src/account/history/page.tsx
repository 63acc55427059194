import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { History as HistoryIcon } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { BookLine } from '../bits/BookLine.tsx';
import { useDeed } from '../bits/deed.ts';
import { Panel } from '../bits/Panel.tsx';
import { meQuery, PAGE, pastLoansQuery, useRefresh } from '../queries.ts';

export const Route = createLazyRoute('/account/history')({ component: History });

function History() {
  usePageTitle(t('account.history'));
  const me = useQuery(meQuery());
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.history')}</h1>
      <Answer query={me}>{(user) => <Keeping keeps={user.keepsReadingHistory} />}</Answer>
      <Past />
    </div>
  );
}

function Keeping({ keeps }: { keeps: boolean }) {
  const [asking, setAsking] = useState(false);
  const deed = useDeed();
  const refresh = useRefresh();
  const set = async (keepsReadingHistory: boolean) => {
    await deed.run(async () => {
      await api.PATCH('/v1/me', { body: { keepsReadingHistory } });
      setAsking(false);
      await refresh('/v1/me', '/v1/me/loans', '/v1/me/consents');
    });
  };
  return (
    <Panel title={keeps ? t('history.isOn') : t('history.isOff')} intro={keeps ? t('history.onText') : t('history.offText')}>
      <FormError error={deed.error} />
      <div className="row">
        {keeps ? (
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t('history.turnOff')}
          </Button>
        ) : (
          <Button busy={deed.busy} onClick={() => void set(true)}>
            {t('history.turnOn')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        danger
        busy={deed.busy}
        title={t('history.turnOff')}
        confirm={t('history.turnOff')}
        onClose={() => setAsking(false)}
        onConfirm={() => set(false)}
      >
        <p>{t('history.turnOffText')}</p>
      </ConfirmDialog>
    </Panel>
  );
}

function Past() {
  const { page = 1 } = Route.useSearch();
  const navigate = Route.useNavigate();
  const loans = useQuery({ ...pastLoansQuery(page), placeholderData: (before) => before });
  return (
    <Answer query={loans}>
      {({ items, total }) =>
        items.length === 0 ? (
          <EmptyState icon={<HistoryIcon aria-hidden="true" size={32} />} title={t('history.none')} />
        ) : (
          <>
            <ul className="account__rows" aria-busy={loans.isPlaceholderData || undefined}>
              {items.map((loan) => (
                <BookLine key={loan.id} bookId={loan.bookId} title={loan.title}>
                  <p className="muted small">
                    {t('history.span', { from: formatDate(loan.lentAt), to: formatDate(loan.returnedAt ?? loan.dueAt) })}
                  </p>
                </BookLine>
              ))}
            </ul>
            <Pagination
              page={page}
              size={PAGE}
              total={total}
              onPage={(next) => void navigate({ search: { page: next === 1 ? undefined : next } })}
            />
          </>
        )
      }
    </Answer>
  );
}
