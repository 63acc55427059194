import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { asks } from '../../api/query.ts';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Page } from '../kit/Page.tsx';
import './audit.css';
import { type AuditEntry, EntryDialog, OutcomePill } from './Entry.tsx';
import { Filters } from './Filters.tsx';
import { type AuditSearch, filtersOf } from './filters.ts';

export const Route = createLazyRoute('/admin/audit')({ component: Audit });

const SIZE = 20;

function Audit() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/admin/audit' });
  const page = search.page ?? 1;
  const filters = filtersOf(search);
  const sort = search.sort ?? '-at';
  const list = useQuery({
    ...asks('/v1/audit', { query: { ...filters, sort, limit: SIZE, offset: (page - 1) * SIZE } }),
    placeholderData: keepPreviousData,
  });
  const narrow = (change: AuditSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, entry: undefined, ...change }) });
  const open = (entry: string | undefined) => void navigate({ search: (before) => ({ ...before, entry }) });
  const file = (as: string) => `/v1/audit/export?${new URLSearchParams({ ...filters, as })}`;
  return (
    <Page
      title={t('admin.audit')}
      actions={
        <>
          <a className={buttonClass({})} href={file('csv')} download>
            {t('audit.as.csv')}
          </a>
          <a className={buttonClass({})} href={file('ndjson')} download>
            {t('audit.as.ndjson')}
          </a>
        </>
      }
    >
      <Chain />
      <Filters search={search} onNarrow={narrow} />
      <Answer rows={6} query={list}>
        {({ items, total }) => (
          <>
            <p role="status">{t('audit.count', { count: total, shown: formatNumber(total) })}</p>
            <DataTable
              caption={t('admin.audit')}
              columns={columns(narrow, open)}
              rows={items}
              rowKey={({ id }) => id}
              sort={sort}
              onSort={(next) => narrow({ sort: next })}
              stale={list.isPlaceholderData}
              current={search.entry}
              empty={<EmptyState title={t('kit.noHits')} />}
            />
            <Pagination
              page={page}
              size={SIZE}
              total={total}
              onPage={(next) => void navigate({ search: (before) => ({ ...before, page: next }) })}
            />
          </>
        )}
      </Answer>
      <EntryDialog
        id={search.entry}
        known={list.data?.items.find(({ id }) => id === search.entry)}
        onClose={() => open(undefined)}
        onNarrow={narrow}
      />
    </Page>
  );
}

function columns(narrow: (change: AuditSearch) => void, open: (entry: string) => void): Column<AuditEntry>[] {
  return [
    { key: 'at', head: t('audit.at'), sort: 'at', cell: ({ at }) => formatDateTime(at) },
    {
      key: 'who',
      head: t('audit.who'),
      cell: ({ actor }) =>
        actor ? (
          <Button size="small" kind="quiet" className="audit__narrow" onClick={() => narrow({ actor: actor.id })}>
            <bdi>{actor.username ?? actor.id}</bdi>
          </Button>
        ) : (
          <span className="muted">{t('audit.nobody')}</span>
        ),
    },
    {
      key: 'action',
      head: t('audit.action'),
      cell: ({ action }) => (
        <Button size="small" kind="quiet" className="audit__narrow" onClick={() => narrow({ action })}>
          <code dir="ltr">{action}</code>
        </Button>
      ),
    },
    {
      key: 'what',
      head: t('audit.what'),
      minor: true,
      cell: ({ target }) => target && <bdi>{target.name ?? target.type}</bdi>,
    },
    { key: 'outcome', head: t('audit.outcome'), cell: ({ outcome }) => <OutcomePill outcome={outcome} /> },
    {
      key: 'details',
      head: <span className="visually-hidden">{t('audit.details')}</span>,
      align: 'end',
      cell: ({ id }) => (
        <Button size="small" onClick={() => open(id)}>
          {t('audit.details')}
        </Button>
      ),
    },
  ];
}

/** Whether the trail is as it was written. */
function Chain() {
  const query = useQuery(asks('/v1/audit/chain'));
  return (
    <Answer query={query} rows={1}>
      {({ position, unsealed, verification }) => (
        <p className="row">
          {verification && (
            <StatusPill state={verification.sound ? 'done' : 'failed'}>
              {t(verification.sound ? 'audit.sound' : 'audit.broken')}
            </StatusPill>
          )}
          <span className="muted">
            {t('audit.chain', { position: formatNumber(position), unsealed: formatNumber(unsealed) })}{' '}
            {verification ? t('audit.verified', { when: formatDateTime(verification.at) }) : t('audit.unverified')}
          </span>
        </p>
      )}
    </Answer>
  );
}
