import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import type { Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';

type Message = Schemas['Message'];
const DRAWN = { waiting: 'waiting', sent: 'done', failed: 'failed' } as const;
const LAST = 50;

/** What the library wrote to somebody lately, and whether it got there. */
export function Letters({ id }: { id: string }) {
  const letters = useQuery({
    ...asks('/v1/messages', { query: { userId: id, sort: '-createdAt', limit: LAST } }),
    staleTime: 0,
  });
  if (!letters.data) {
    return letters.isError ? (
      <ErrorState error={letters.error} onRetry={() => void letters.refetch()} />
    ) : (
      <SkeletonRows rows={4} />
    );
  }
  const columns: readonly Column<Message>[] = [
    {
      key: 'subject',
      head: t('patron.subject'),
      cell: (letter) => (
        <span className="patron-session">
          <bdi>{letter.subject}</bdi>
          {letter.error && <span className="muted small">{letter.error}</span>}
        </span>
      ),
    },
    { key: 'to', head: t('patron.to'), minor: true, cell: ({ address }) => <bdi>{address}</bdi> },
    { key: 'at', head: t('patron.at'), minor: true, cell: ({ createdAt }) => formatDateTime(createdAt) },
    {
      key: 'state',
      head: t('patron.state'),
      cell: ({ state }) => <StatusPill state={DRAWN[state]}>{t(`patron.letter.${state}`)}</StatusPill>,
    },
  ];
  return (
    <DataTable
      caption={t('patron.letters')}
      columns={columns}
      rows={letters.data.items}
      rowKey={(letter) => letter.id}
      empty={<EmptyState icon={<Mail aria-hidden="true" size={32} />} title={t('patron.noLetters')} />}
    />
  );
}
