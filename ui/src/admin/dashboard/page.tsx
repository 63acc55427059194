import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { BarList } from '../../ui/BarList.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Page, Panel } from '../kit/Page.tsx';
import { Holdings } from './Holdings.tsx';
import { Imports } from './Imports.tsx';

export const Route = createLazyRoute('/admin')({ component: Dashboard });

const FRESH = { refetchInterval: 30_000 } as const;

/** Figures as lists count them; none is made up, and a hidden tab asks for none. */
function Dashboard() {
  const { may } = useSession(true);
  return (
    <Page title={t('admin.dashboard')}>
      <div className="admin__columns">
        {may('circulation:read') && <Lending />}
        {may('patrons:read') && <People />}
        {may('system:read') && <Index />}
        {may('imports:read') && <Imports />}
        {may('catalogue:read') && <Holdings />}
      </div>
    </Page>
  );
}

function Lending() {
  const open = useQuery({ ...asks('/v1/loans', { query: { open: true, limit: 1 } }), ...FRESH });
  const overdue = useQuery({ ...asks('/v1/loans', { query: { overdue: true, limit: 1 } }), ...FRESH });
  const waiting = useQuery({ ...asks('/v1/holds', { query: { state: 'waiting', limit: 1 } }), ...FRESH });
  const ready = useQuery({ ...asks('/v1/holds', { query: { state: 'ready', limit: 1 } }), ...FRESH });
  const caption = t('dashboard.lending');
  const all = [
    [t('dashboard.loans'), open],
    [t('dashboard.overdue'), overdue],
    [t('dashboard.waiting'), waiting],
    [t('dashboard.ready'), ready],
  ] as const;
  const unanswered = all.find(([, query]) => query.data === undefined);
  return (
    <Panel title={caption}>
      {unanswered ? (
        <Answer query={unanswered[1] as UseQueryResult<unknown, Error>} rows={4}>
          {() => null}
        </Answer>
      ) : (
        <BarList caption={caption} figures={all.map(([name, query]) => ({ key: name, name, value: query.data?.total ?? 0 }))} />
      )}
    </Panel>
  );
}

function People() {
  const users = useQuery({ ...asks('/v1/users', { query: { limit: 1 } }), ...FRESH });
  const suspended = useQuery({ ...asks('/v1/users', { query: { status: 'suspended', limit: 1 } }), ...FRESH });
  return (
    <Panel title={t('admin.users')}>
      <Answer query={users} rows={2}>
        {({ total }) => (
          <>
            <p className="tile__value">{formatNumber(total)}</p>
            <p className="muted">{t('dashboard.suspended', { count: suspended.data?.total ?? 0 })}</p>
            <Link to="/admin/users">{t('users.back')}</Link>
          </>
        )}
      </Answer>
    </Panel>
  );
}

function Index() {
  const index = useQuery({ ...asks('/v1/search/index'), ...FRESH });
  return (
    <Panel title={t('dashboard.index')}>
      <Answer query={index} rows={4}>
        {({ state, works, documents, pending, filled }) => (
          <>
            <StatusPill state={state === 'serving' ? 'done' : 'waiting'}>{t(`index.${state}`)}</StatusPill>
            <DescriptionList
              items={[
                [t('index.works'), formatNumber(works)],
                [t('index.documents'), formatNumber(documents)],
                [t('index.pending'), formatNumber(pending)],
                [t('index.filled'), formatPercent(filled)],
              ]}
            />
          </>
        )}
      </Answer>
      <Link to="/admin/health">{t('admin.health')}</Link>
    </Panel>
  );
}
