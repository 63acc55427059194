import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { CalendarClock, FileUp } from 'lucide-react';
import type { Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Select } from '../../ui/Field.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Badge } from '../../ui/StatusPill.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../catalogue.css';
import { JobPill } from './JobPill.tsx';
import type { ImportJob } from './queries.ts';
import { moves, STATES, sourceName } from './states.ts';

export const Route = createLazyRoute('/catalogue/imports')({ component: Imports });

const SIZE = 20;

const COLUMNS: readonly Column<ImportJob>[] = [
  {
    key: 'name',
    head: t2('imports.name'),
    cell: (job) => (
      <div>
        <Link to="/catalogue/imports/$id" params={{ id: job.id }}>
          <bdi>{job.name}</bdi>
        </Link>{' '}
        {job.kind !== 'import' && <Badge tone="info">{tOr(`imports.kind.${job.kind}`, job.kind)}</Badge>}
      </div>
    ),
  },
  { key: 'source', head: t2('imports.source'), cell: (job) => sourceName(job.source), minor: true },
  {
    key: 'state',
    head: t2('imports.state'),
    cell: (job) => <JobState job={job} />,
  },
  { key: 'created', head: t2('imports.created'), cell: (job) => formatNumber(job.created), align: 'end' },
  { key: 'updated', head: t2('imports.updated'), cell: (job) => formatNumber(job.updated), align: 'end', minor: true },
  { key: 'failed', head: t2('imports.failed'), cell: (job) => formatNumber(job.failed), align: 'end' },
  { key: 'when', head: t2('imports.sent'), cell: (job) => formatDateTime(job.createdAt), minor: true },
];

/** Heads are drawn with the words of the language that was loaded by then. */
function t2(key: Parameters<typeof t>[0]) {
  return <Words k={key} />;
}

function Words({ k }: { k: Parameters<typeof t>[0] }) {
  return t(k);
}

function JobState({ job }: { job: ImportJob }) {
  const total = job.file?.bytes;
  if (job.state === 'running' && total) {
    return <Progress label={t('imports.states.running')} value={job.bytesDone} max={total} />;
  }
  return <JobPill state={job.state} />;
}

function Imports() {
  usePageTitle(t('staff.imports'));
  const { may } = useSession();
  const navigate = useNavigate();
  const search = Route.useSearch();
  const page = search.page ?? 1;
  const state = STATES.find((one) => one === search.state);
  const jobs = useQuery({
    ...asks('/v1/imports', { query: { limit: SIZE, offset: (page - 1) * SIZE, ...(state ? { state } : {}) } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      (data as Schemas['PageImportJob'] | undefined)?.items.some((job) => moves(job.state)) ? 3000 : false,
  });
  const write = may('imports:write');
  return (
    <div className="stack">
      <div className="row">
        <h1 className="row__grow" tabIndex={-1}>
          {t('staff.imports')}
        </h1>
        {may('schedules:write') && (
          <LinkButton to="/catalogue/imports/schedules" icon={<CalendarClock aria-hidden="true" size={20} />}>
            {t('schedules.title')}
          </LinkButton>
        )}
        {write && (
          <LinkButton to="/catalogue/imports/new" kind="primary" icon={<FileUp aria-hidden="true" size={20} />}>
            {t('imports.new')}
          </LinkButton>
        )}
      </div>
      <div className="cat-filters">
        <Select
          label={t('imports.state')}
          value={state ?? ''}
          onChange={(event) =>
            void navigate({ to: '/catalogue/imports', search: { state: event.currentTarget.value || undefined } })
          }
        >
          <option value="">{t('imports.allStates')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {tOr(`imports.states.${one}`, one)}
            </option>
          ))}
        </Select>
      </div>
      {jobs.isError ? (
        <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />
      ) : jobs.data === undefined ? (
        <SkeletonRows />
      ) : (
        <>
          <DataTable
            caption={t('staff.imports')}
            columns={COLUMNS}
            rows={jobs.data.items}
            rowKey={(job) => job.id}
            stale={jobs.isPlaceholderData}
            empty={
              <EmptyState
                icon={<FileUp aria-hidden="true" size={32} />}
                title={state ? t('imports.noneInState') : t('imports.none')}
                actions={
                  state ? (
                    <LinkButton to="/catalogue/imports" search={{}}>
                      {t('filter.clear')}
                    </LinkButton>
                  ) : (
                    write && (
                      <LinkButton to="/catalogue/imports/new" kind="primary">
                        {t('imports.new')}
                      </LinkButton>
                    )
                  )
                }
              />
            }
          />
          <Pagination
            page={page}
            size={SIZE}
            total={jobs.data.total}
            onPage={(next) => void navigate({ to: '/catalogue/imports', search: { ...search, page: next } })}
          />
        </>
      )}
    </div>
  );
}
