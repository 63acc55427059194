import { useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../desk.css';
import { Finder } from './Finder.tsx';
import { PatronCard } from './PatronCard.tsx';
import { Session } from './Session.tsx';

export const Route = createLazyRoute('/checkout')({ component: CheckOut });

function CheckOut() {
  usePageTitle(t('staff.checkout'));
  const { patron } = useSearch({ from: '/checkout' });
  const navigate = useNavigate();
  const open = useCallback(
    (id: string | undefined) => void navigate({ to: '/checkout', search: id === undefined ? {} : { patron: id } }),
    [navigate],
  );
  return (
    <div className="stack desk-work">
      <h1 tabIndex={-1}>{t('staff.checkout')}</h1>
      {patron === undefined ? <Finder onOpen={open} /> : <Lending key={patron} patron={patron} onOpen={open} />}
    </div>
  );
}

function Lending({ patron, onOpen }: { patron: string; onOpen: (id: string | undefined) => void }) {
  const queries = useQueryClient();
  const [lent, setLent] = useState(0);
  const done = useCallback(() => {
    setLent((count) => count + 1);
    // What the card tells is asked again once the pile is through, not for every book of it.
    void queries.invalidateQueries({ queryKey: ['/v1/loans'], refetchType: 'none' });
  }, [queries]);
  const finish = () => onOpen(undefined);
  return (
    <div className="desk-two">
      <PatronCard id={patron} onOther={() => onOpen(undefined)} lent={lent} />
      <div className="stack">
        <Session readerId={patron} onDone={done} onFinish={finish} label={t('desk.itemBarcode')} empty={t('desk.scanFirst')} />
        <div className="desk-foot">
          <span>{t('desk.lentCount', { count: lent })}</span>
          <Button kind="primary" onClick={finish}>
            {t('desk.finish')} <KeyHint keys="Enter" />
          </Button>
        </div>
      </div>
    </div>
  );
}
