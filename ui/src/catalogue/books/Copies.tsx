import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api, body } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState, FormError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { type Book, type Copy, useBranches, useForget } from '../queries.ts';
import { CopyDialog } from './CopyDialog.tsx';

const SIZE = 50;

/** The copies of a book: added, changed, taken out of stock and back. */
export function Copies({ book }: { book: Book }) {
  const { may } = useSession();
  const forget = useForget();
  const branches = useBranches();
  const [page, setPage] = useState(1);
  const [editing, setEditing] = useState<Copy | 'new'>();
  const [leaving, setLeaving] = useState<Copy>();
  const [reason, setReason] = useState('');
  const copies = useQuery({
    ...asks('/v1/books/{id}/copies', { path: { id: book.id }, query: { limit: SIZE, offset: (page - 1) * SIZE } }),
    staleTime: 0,
  });
  const done = () => {
    setLeaving(undefined);
    setReason('');
    void forget(['/v1/']);
  };
  const once = useIntent();
  const withdraw = useMutation({
    mutationFn: (copy: Copy) => {
      const why = reason.trim() ? { reason: reason.trim() } : {};
      return once(['withdraw', copy.id, why], (key) =>
        body(
          api.POST('/v1/copies/{id}/withdrawal', {
            params: { path: { id: copy.id }, header: { 'Idempotency-Key': key } },
            body: why,
          }),
        ),
      );
    },
    onSuccess: done,
  });
  const takeBack = useMutation({
    mutationFn: (copy: Copy) =>
      once(['takeBack', copy.id], (key) =>
        body(
          api.DELETE('/v1/copies/{id}/withdrawal', {
            params: { path: { id: copy.id }, header: { 'Idempotency-Key': key } },
          }),
        ),
      ),
    onSuccess: done,
  });
  const write = may('holdings:write');
  const branchName = (id: string) => branches.data?.items.find((branch) => branch.id === id)?.name ?? '';
  const columns: readonly Column<Copy>[] = [
    {
      key: 'barcode',
      head: t('copy.barcode'),
      cell: (copy) => (
        <span className="mono" dir="ltr">
          {copy.barcode}
        </span>
      ),
    },
    { key: 'branch', head: t('copy.branch'), cell: (copy) => <bdi>{branchName(copy.branchId)}</bdi> },
    {
      key: 'place',
      head: t('copy.place'),
      minor: true,
      cell: (copy) => <bdi>{[copy.shelfLocation, copy.callNumber].filter(Boolean).join(' · ') || '–'}</bdi>,
    },
    { key: 'acquired', head: t('bookField.acquiredOn'), minor: true, cell: (copy) => formatShortDate(copy.acquiredOn) },
    {
      key: 'status',
      head: t('imports.state'),
      cell: (copy) => <StatusPill state={copy.status}>{tOr(`status.${copy.status}`, copy.status)}</StatusPill>,
    },
    ...(write
      ? [
          {
            key: 'deeds',
            head: <span className="visually-hidden">{t('copy.deeds')}</span>,
            align: 'end' as const,
            cell: (copy: Copy) => (
              <div className="row row--end">
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={t('copy.changeOne', { barcode: copy.barcode })}
                  onClick={() => setEditing(copy)}
                >
                  {t('copy.change')}
                </Button>
                {copy.withdrawnAt ? (
                  <Button kind="quiet" size="small" onClick={() => takeBack.mutate(copy)}>
                    {t('copy.takeBack')}
                  </Button>
                ) : (
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={t('copy.withdrawOne', { barcode: copy.barcode })}
                    onClick={() => setLeaving(copy)}
                  >
                    {t('copy.withdraw')}
                  </Button>
                )}
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="stack">
      {write && !book.deletedAt && (
        <div className="row">
          <Button kind="primary" icon={<Plus aria-hidden="true" size={20} />} onClick={() => setEditing('new')}>
            {t('copy.add')}
          </Button>
        </div>
      )}
      <FormError error={takeBack.error} />
      {copies.isError ? (
        <ErrorState error={copies.error} onRetry={() => void copies.refetch()} />
      ) : copies.data === undefined ? (
        <SkeletonRows rows={3} />
      ) : (
        <>
          <DataTable
            caption={t('book.copies')}
            columns={columns}
            rows={copies.data.items}
            rowKey={(copy) => copy.id}
            empty={<EmptyState title={t('copy.none')} />}
          />
          <Pagination page={page} size={SIZE} total={copies.data.total} onPage={setPage} />
        </>
      )}
      {editing && (
        <CopyDialog book={book} copy={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
      <ConfirmDialog
        open={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        onConfirm={() => {
          if (leaving && !withdraw.isPending) withdraw.mutate(leaving);
        }}
        busy={withdraw.isPending}
        danger
        title={t('copy.withdrawTitle', { barcode: leaving?.barcode ?? '' })}
        confirm={t('copy.withdraw')}
      >
        <FormError error={withdraw.error} />
        <TextInput
          label={t('copy.reason')}
          optional
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </div>
  );
}
