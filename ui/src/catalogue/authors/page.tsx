import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { UserRoundPen } from 'lucide-react';
import { asks } from '../../api/query.ts';
import { formatNumber, formatShortDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import type { Author } from '../queries.ts';
import { lifespan } from './lifespan.ts';

export const Route = createLazyRoute('/catalogue/authors')({ component: Authors });

const SIZE = 20;

function Authors() {
  usePageTitle(t('staff.authors'));
  const navigate = useNavigate();
  const search = Route.useSearch();
  const { q, page = 1, sort = 'name' } = search;
  const go = (change: Partial<typeof search>) =>
    void navigate({ to: '/catalogue/authors', search: { ...search, page: undefined, ...change } });
  const authors = useQuery({
    ...asks('/v1/authors', { query: { sort, limit: SIZE, offset: (page - 1) * SIZE, ...(q ? { name: q } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const columns: readonly Column<Author>[] = [
    {
      key: 'name',
      head: t('book.name'),
      sort: 'name',
      cell: (author) => (
        <Link to="/catalogue/authors/$id" params={{ id: author.id }} search={{}}>
          <bdi>{author.name}</bdi>
        </Link>
      ),
    },
    { key: 'sortName', head: t('authors.sortName'), minor: true, cell: (author) => <bdi>{author.sortName}</bdi> },
    {
      key: 'years',
      head: t('authors.years'),
      cell: (author) => lifespan(author) || '–',
    },
    { key: 'variants', head: t('authors.variants'), minor: true, cell: (author) => <bdi>{author.variants.join(' · ')}</bdi> },
    {
      key: 'created',
      head: t('authors.since'),
      sort: 'created',
      minor: true,
      cell: (author) => formatShortDate(author.createdAt),
    },
  ];
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.authors')}</h1>
      <SearchBox
        label={t('authors.search')}
        placeholder={t('authors.search')}
        value={q ?? ''}
        onSearch={(text) => go({ q: text || undefined })}
      />
      {authors.isError ? (
        <ErrorState error={authors.error} onRetry={() => void authors.refetch()} />
      ) : authors.data === undefined ? (
        <SkeletonRows />
      ) : (
        <>
          <p role="status">{t('authors.count', { count: authors.data.total, shown: formatNumber(authors.data.total) })}</p>
          <DataTable
            caption={t('staff.authors')}
            columns={columns}
            rows={authors.data.items}
            rowKey={(author) => author.id}
            sort={sort}
            onSort={(next) => go({ sort: next })}
            stale={authors.isPlaceholderData}
            empty={
              <EmptyState
                icon={<UserRoundPen aria-hidden="true" size={32} />}
                title={t('authors.none')}
                actions={
                  q && (
                    <LinkButton to="/catalogue/authors" search={{}}>
                      {t('filter.clear')}
                    </LinkButton>
                  )
                }
              />
            }
          />
          <Pagination page={page} size={SIZE} total={authors.data.total} onPage={(next) => go({ page: next })} />
        </>
      )}
    </div>
  );
}
