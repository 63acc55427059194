import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import type { JobDetails } from './queries.ts';
import { RetryFile, RetryRows } from './Retry.tsx';
import { moves } from './states.ts';

type Kind = 'failed' | 'warning' | 'left';
const SIZE = 20;

/** Rows that need a look, by what became of them. */
export function Problems({ job, onChanged }: { job: JobDetails; onChanged: () => void }) {
  const [kind, setKind] = useState<Kind>(job.failed > 0 ? 'failed' : job.left > 0 ? 'left' : 'warning');
  return (
    <Tabs
      label={t('imports.problems')}
      chosen={kind}
      onChoose={(next) => setKind(next as Kind)}
      tabs={[
        { key: 'failed', label: t('imports.failed'), count: job.failed },
        { key: 'warning', label: t('imports.warned'), count: job.warned },
        ...(job.left > 0 ? [{ key: 'left', label: t('imports.left'), count: job.left }] : []),
      ].map((tab) => ({ ...tab, panel: <Rows key={tab.key} job={job} kind={tab.key as Kind} onChanged={onChanged} /> }))}
    />
  );
}

function Rows({ job, kind, onChanged }: { job: JobDetails; kind: Kind; onChanged: () => void }) {
  const { may } = useSession();
  const [page, setPage] = useState(1);
  const rows = useQuery({
    ...asks('/v1/imports/{id}/problems', { path: { id: job.id }, query: { kind, limit: SIZE, offset: (page - 1) * SIZE } }),
    placeholderData: keepPreviousData,
  });
  if (rows.isError) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  if (rows.data === undefined) return <SkeletonRows rows={4} />;
  type Problem = (typeof rows.data.items)[number];
  const columns: readonly Column<Problem>[] = [
    { key: 'row', head: t('imports.row'), cell: (one) => formatNumber(one.row), align: 'end', width: '4rem' },
    { key: 'reason', head: t('imports.reason'), cell: (one) => one.reason },
    {
      key: 'original',
      head: t('imports.original'),
      minor: true,
      cell: (one) => <code className="cat-original">{one.original}</code>,
    },
  ];
  const retry = kind === 'failed' && rows.data.items.length > 0 && may('imports:write') && !moves(job.state) && job.file;
  return (
    <div className="stack">
      <DataTable
        caption={t('imports.problems')}
        columns={columns}
        rows={rows.data.items}
        rowKey={(one) => `${one.row}-${one.reason}`}
        stale={rows.isPlaceholderData}
        empty={<EmptyState title={t('imports.noProblems')} />}
      />
      <Pagination page={page} size={SIZE} total={rows.data.total} onPage={setPage} />
      {retry &&
        job.kind !== 'dry_run' &&
        (job.source === 'csv' ? (
          <RetryRows key={page} job={job} rows={rows.data.items} onSent={onChanged} />
        ) : (
          <RetryFile job={job} onSent={onChanged} />
        ))}
    </div>
  );
}
