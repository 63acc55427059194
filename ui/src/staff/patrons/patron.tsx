import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { type Tab, Tabs } from '../../ui/Tabs.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../desk.css';
import '../holds/holds.css';
import './patrons.css';
import { prefs } from '../settings/prefs.ts';
import { Details } from './Details.tsx';
import { Head } from './Head.tsx';
import { Holds } from './Holds.tsx';
import { Letters } from './Letters.tsx';
import { Loans } from './Loans.tsx';
import { Overview } from './Overview.tsx';
import { holdsQuery, loansQuery, mayLookAfter, nameOf, usePerson } from './people.ts';
import { useNoted } from './recent.ts';
import { Sessions } from './Sessions.tsx';

export const Route = createLazyRoute('/patrons/$id')({ component: Patron });

function Patron() {
  const { id } = Route.useParams();
  const { tab = 'overview', loans: which, page = 1 } = Route.useSearch();
  const session = useSession(true);
  const { may } = session;
  const navigate = useNavigate();
  const person = usePerson(id);
  const seesLoans = may('circulation:read');
  const loans = useQuery({ ...loansQuery(id, true, 1), enabled: seesLoans });
  const ready = useQuery({ ...holdsQuery(id, 'ready'), enabled: seesLoans });
  const waiting = useQuery({ ...holdsQuery(id, 'waiting'), enabled: seesLoans });
  const seen = person.data;
  usePageTitle(seen ? nameOf(seen.value) : t('staff.patron'));
  useNoted(seen?.value);
  useCheckOutKey(id, seen !== undefined && may('circulation:write'));
  if (!seen) {
    return (
      <div className="stack">
        <h1 tabIndex={-1}>{t('staff.patron')}</h1>
        {person.isError ? <ErrorState error={person.error} onRetry={() => void person.refetch()} /> : <SkeletonRows />}
      </div>
    );
  }
  const gone = seen.value.status === 'erased' || seen.value.status === 'system';
  const openTab = (next: string) =>
    void navigate({ to: '/patrons/$id', params: { id }, search: { tab: next }, replace: true, resetScroll: false });
  const holds = ready.data && waiting.data ? ready.data.total + waiting.data.total : undefined;
  const tabs: Tab[] = [
    { key: 'overview', label: t('patron.overview'), panel: <Overview person={seen.value} onOpen={openTab} /> },
  ];
  if (seesLoans) {
    tabs.push(
      {
        key: 'loans',
        label: t('patron.loans'),
        count: loans.data?.total,
        panel: <Loans key={`${which}-${page}`} id={id} returned={which === 'returned'} page={page} />,
      },
      { key: 'holds', label: t('patron.holds'), count: holds, panel: <Holds person={seen.value} /> },
    );
  }
  if (!gone) tabs.push({ key: 'details', label: t('patron.details'), panel: <Details key={id} seen={seen} /> });
  if (may('messages:read')) tabs.push({ key: 'letters', label: t('patron.letters'), panel: <Letters id={id} /> });
  if (mayLookAfter(session, seen.value) && !gone) {
    tabs.push({ key: 'sessions', label: t('patron.sessions'), panel: <Sessions id={id} /> });
  }
  return (
    <div className="stack patrons">
      <Head seen={seen} onOpen={openTab} />
      <Tabs label={nameOf(seen.value)} chosen={tab} onChoose={openTab} tabs={tabs} />
    </div>
  );
}

/** F2 leads to the check-out from everywhere; from here, with this patron. */
function useCheckOutKey(patron: string, enabled: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (!enabled) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || !prefs().keys || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      void navigate({ to: '/checkout', search: { patron } });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate, patron, enabled]);
}
