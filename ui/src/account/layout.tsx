import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSession } from '../api/session.ts';
import { daysUntil, formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { Banner } from '../ui/Banner.tsx';
import { TabLinks } from '../ui/Tabs.tsx';
import './account.css';
import { ProofGate } from './bits/proof.tsx';
import { openLoansQuery, readyHoldsQuery } from './queries.ts';

export const Route = createLazyRoute('/account')({ component: AccountLayout });

const PAGES = [
  ['/account/loans', 'account.loans'],
  ['/account/holds', 'account.holds'],
  ['/account/lists', 'account.lists'],
  ['/account/searches', 'account.searches'],
  ['/account/history', 'account.history'],
  ['/account/profile', 'account.profile'],
  ['/account/security', 'account.security'],
  ['/account/privacy', 'account.privacy'],
] as const;

function AccountLayout() {
  const { mustEnrol } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const bar = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the bar is longer than the screen, and each page has its place in it
  useEffect(() => {
    bar.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return (
    <ProofGate>
      <div className="page__inner stack account">
        <div ref={bar}>
          <TabLinks label={t('account.title')}>
            {PAGES.map(([to, name]) => (
              <Link key={to} className="tabs__tab" to={to}>
                {t(name)}
              </Link>
            ))}
          </TabLinks>
        </div>
        {mustEnrol ? (
          <Banner tone="warn">
            <p>{t('account.mustEnrol')}</p>
          </Banner>
        ) : (
          <Summary />
        )}
        <Outlet />
      </div>
    </ProofGate>
  );
}

/** What wants to be known first. Where it cannot be fetched the page below says so. */
function Summary() {
  const loans = useQuery(openLoansQuery()).data?.items;
  const ready = useQuery(readyHoldsQuery()).data?.total;
  if (loans === undefined || ready === undefined) return <div className="account__strip" aria-hidden="true" />;
  const now = Date.now();
  const overdue = loans.filter((loan) => Date.parse(loan.dueAt) < now).length;
  const soon = loans.filter((loan) => Date.parse(loan.dueAt) >= now && daysUntil(loan.dueAt) <= 3).length;
  return (
    <div className="account__strip">
      <Figure to="/account/loans" name={t('summary.soon')} value={soon} />
      <Figure to="/account/loans" name={t('summary.overdue')} value={overdue} tone={overdue > 0 ? 'warn' : undefined} />
      <Figure to="/account/holds" name={t('summary.ready')} value={ready} tone={ready > 0 ? 'ok' : undefined} />
    </div>
  );
}

function Figure({
  to,
  name,
  value,
  tone,
}: {
  to: '/account/loans' | '/account/holds';
  name: string;
  value: number;
  tone?: 'warn' | 'ok' | undefined;
}) {
  return (
    <Link className={`account__figure ${tone ? `account__figure--${tone}` : ''}`} to={to}>
      <span className="account__number">{formatNumber(value)}</span> <span>{name}</span>
    </Link>
  );
}
