import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { Image, RotateCw } from 'lucide-react';
import { api, body, type Schemas } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState, FormError } from '../../ui/ErrorState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/covers')({ component: MissingCovers });

const SIZE = 20;

/** Covers whose address is known and whose picture could not be fetched. */
function MissingCovers() {
  usePageTitle(t('staff.covers'));
  const { may } = useSession();
  const navigate = useNavigate();
  const { page = 1 } = Route.useSearch();
  const covers = useQuery({
    ...asks('/v1/missing-covers', { query: { limit: SIZE, offset: (page - 1) * SIZE } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const once = useIntent();
  const retry = useMutation({
    mutationFn: () =>
      once('retry', (key) => body(api.POST('/v1/missing-covers/retries', { params: { header: { 'Idempotency-Key': key } } }))),
    onSuccess: () => void covers.refetch(),
  });
  const columns: readonly Column<Schemas['MissingCover']>[] = [
    {
      key: 'book',
      head: t('staff.book'),
      cell: (cover) => (
        <Link to="/catalogue/books/$id" params={{ id: cover.bookId }} search={{ tab: 'cover' }}>
          {t('covers.open')}
        </Link>
      ),
    },
    { key: 'problem', head: t('imports.reason'), cell: (cover) => cover.problem ?? '–' },
    {
      key: 'url',
      head: t('bookField.coverUrl'),
      minor: true,
      cell: (cover) => <span className="mono small">{cover.url}</span>,
    },
    { key: 'attempts', head: t('covers.attempts'), align: 'end', cell: (cover) => formatNumber(cover.attempts) },
    { key: 'since', head: t('covers.since'), minor: true, cell: (cover) => formatDateTime(cover.since) },
  ];
  return (
    <div className="stack">
      <div className="row">
        <h1 className="row__grow" tabIndex={-1}>
          {t('staff.covers')}
        </h1>
        {may('catalogue:write') && covers.data !== undefined && covers.data.total > 0 && (
          <Button icon={<RotateCw aria-hidden="true" size={20} />} busy={retry.isPending} onClick={() => retry.mutate()}>
            {t('covers.retry')}
          </Button>
        )}
      </div>
      <FormError error={retry.error} />
      {retry.data && (
        <Banner tone="ok" alert>
          {t('covers.retried', { count: retry.data.covers })}
        </Banner>
      )}
      {covers.isError ? (
        <ErrorState error={covers.error} onRetry={() => void covers.refetch()} />
      ) : covers.data === undefined ? (
        <SkeletonRows />
      ) : (
        <>
          <DataTable
            caption={t('staff.covers')}
            columns={columns}
            rows={covers.data.items}
            rowKey={(cover) => cover.bookId}
            stale={covers.isPlaceholderData}
            empty={<EmptyState icon={<Image aria-hidden="true" size={32} />} title={t('covers.none')} />}
          />
          <Pagination
            page={page}
            size={SIZE}
            total={covers.data.total}
            onPage={(next) => void navigate({ to: '/catalogue/covers', search: { page: next } })}
          />
        </>
      )}
    </div>
  );
}
