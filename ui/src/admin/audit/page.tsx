import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Answered, Page } from '../kit/Page.tsx';

export const Route = createLazyRoute('/admin/audit')({ component: Audit });

type Entry = Schemas['AuditEntry'];
const SIZE = 20;

function Details({ entry }: { entry: Entry }) {
  return (
    <details>
      <summary>{t('audit.details')}</summary>
      <p className="small">
        {[entry.address, entry.requestId, entry.status, ...(entry.codes ?? [])].filter(Boolean).join(' · ')}
      </p>
      {entry.changes && (
        <pre className="admin__code" dir="ltr">
          {JSON.stringify(entry.changes, null, 2)}
        </pre>
      )}
    </details>
  );
}

function Audit() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/admin/audit' });
  const page = search.page ?? 1;
  const filters = { ...(search.q ? { q: search.q } : {}), ...(search.kind ? { action: search.kind } : {}) };
  const sort = search.sort ?? '-at';
  const list = useQuery({
    ...asks('/v1/audit', { query: { ...filters, sort, limit: SIZE, offset: (page - 1) * SIZE } }),
    placeholderData: keepPreviousData,
  });
  const narrow = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }) });
  const file = (as: string) => `/v1/audit/export?${new URLSearchParams({ ...filters, as })}`;
  const columns: Column<Entry>[] = [
    { key: 'at', head: t('audit.at'), sort: 'at', cell: ({ at }) => formatDateTime(at) },
    { key: 'who', head: t('audit.who'), cell: ({ actor }) => <bdi>{actor?.username ?? t('audit.nobody')}</bdi> },
    {
      key: 'action',
      head: t('audit.action'),
      cell: ({ action }) => (
        <Button size="small" kind="quiet" onClick={() => narrow({ kind: action })}>
          {action}
        </Button>
      ),
    },
    { key: 'what', head: t('audit.what'), minor: true, cell: ({ target }) => <bdi>{target?.name ?? target?.type}</bdi> },
    {
      key: 'outcome',
      head: t('audit.outcome'),
      cell: ({ outcome }) => {
        // The description spells it in capitals, the server in small letters.
        const came = outcome.toLowerCase() as 'done' | 'refused' | 'failed';
        return (
          <StatusPill state={came === 'done' ? 'done' : came === 'refused' ? 'blocked' : 'failed'}>
            {t(`audit.${came}`)}
          </StatusPill>
        );
      },
    },
    { key: 'details', head: t('audit.details'), cell: (entry) => <Details entry={entry} /> },
  ];
  return (
    <Page
      title={t('admin.audit')}
      actions={
        <>
          <a className={buttonClass({})} href={file('csv')} download>
            CSV
          </a>
          <a className={buttonClass({})} href={file('ndjson')} download>
            NDJSON
          </a>
        </>
      }
    >
      <Chain />
      <div className="admin__filters">
        <SearchBox
          label={t('audit.search')}
          placeholder={t('audit.search')}
          value={search.q ?? ''}
          onSearch={(q) => narrow({ q })}
        />
        {search.kind && (
          <Button onClick={() => narrow({ kind: undefined })}>{t('filter.remove', { name: search.kind })}</Button>
        )}
      </div>
      <Answered query={list}>
        {({ items, total }) => (
          <>
            <DataTable
              caption={t('admin.audit')}
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
              sort={sort}
              onSort={(next) => narrow({ sort: next })}
              stale={list.isPlaceholderData}
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
      </Answered>
    </Page>
  );
}

/** Whether the trail is as it was written. */
function Chain() {
  const query = useQuery(asks('/v1/audit/chain'));
  return (
    <Answered query={query} rows={1}>
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
    </Answered>
  );
}
