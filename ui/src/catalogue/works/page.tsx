import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { Layers } from 'lucide-react';
import { asks } from '../../api/query.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { CursorPagination } from '../../ui/Pagination.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../catalogue.css';
import { fieldText } from '../kit/fields.ts';
import type { Hit } from './queries.ts';

export const Route = createLazyRoute('/catalogue/works')({ component: Works });

const SIZE = 20;

/** Works as readers find them, each with its editions: the way to join and to split them. */
function Works() {
  usePageTitle(t('staff.works'));
  const { q, cursor } = Route.useSearch();
  const navigate = useNavigate();
  const works = useQuery({
    ...asks('/v1/search', { query: { limit: SIZE, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const columns: readonly Column<Hit>[] = [
    {
      key: 'title',
      head: t('bookField.title'),
      cell: ({ book, workId }) => (
        <div className="session__row session__row--plain">
          <Cover cover={book.cover} title={book.title} workId={workId} size="row" />
          <div>
            <Link className="serif" to="/catalogue/works/$id" params={{ id: workId }}>
              <bdi>{book.title}</bdi>
            </Link>
            <p className="muted small">
              <bdi>{fieldText(book.contributors)}</bdi>
            </p>
          </div>
        </div>
      ),
    },
    { key: 'editions', head: t('book.editions'), align: 'end', cell: ({ editions }) => formatNumber(editions) },
    {
      key: 'formats',
      head: t('bookField.format'),
      minor: true,
      cell: ({ formats }) => formats.map((format) => tOr(`format.${format}`, format)).join(', '),
    },
    {
      key: 'year',
      head: t('bookField.publishedYear'),
      align: 'end',
      minor: true,
      cell: ({ book }) => book.publishedYear ?? '–',
    },
  ];
  return (
    <div className="stack">
      <div className="stack stack--tight">
        <h1 tabIndex={-1}>{t('staff.works')}</h1>
        <p className="muted cat-narrow">{t('works.lead')}</p>
      </div>
      <SearchBox
        label={t('works.search')}
        placeholder={t('works.search')}
        value={q ?? ''}
        onSearch={(text) => void navigate({ to: '/catalogue/works', search: { q: text || undefined } })}
      />
      {works.isError ? (
        <ErrorState error={works.error} onRetry={() => void works.refetch()} />
      ) : works.data === undefined ? (
        <SkeletonRows />
      ) : (
        <>
          <p role="status">{t('works.count', { count: works.data.total, shown: formatNumber(works.data.total) })}</p>
          <DataTable
            caption={t('staff.works')}
            columns={columns}
            rows={works.data.items}
            rowKey={({ workId }) => workId}
            stale={works.isPlaceholderData}
            empty={
              <EmptyState
                icon={<Layers aria-hidden="true" size={32} />}
                title={q ? t('works.noneFound', { text: q }) : t('books.none')}
                actions={
                  q && (
                    <LinkButton to="/catalogue/works" search={{}}>
                      {t('filter.clear')}
                    </LinkButton>
                  )
                }
              />
            }
          />
          <CursorPagination
            onPrevious={cursor ? () => history.back() : undefined}
            onNext={
              works.data.next
                ? () => void navigate({ to: '/catalogue/works', search: { q, cursor: works.data.next } })
                : undefined
            }
          />
        </>
      )}
    </div>
  );
}
