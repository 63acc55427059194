import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { BookPlus, LibraryBig } from 'lucide-react';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatNumber, formatShortDate } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Cover } from '../../ui/Cover.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Checkbox, Select } from '../../ui/Field.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Badge } from '../../ui/StatusPill.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../catalogue.css';
import { FORMATS } from '../kit/choices.ts';
import { fieldText } from '../kit/fields.ts';
import type { Book } from '../queries.ts';

export const Route = createLazyRoute('/catalogue')({ component: Books });

const SIZE = 20;
const BY = ['title', 'author', 'isbn'] as const;

function Books() {
  usePageTitle(t('staff.catalogue'));
  const { may } = useSession();
  const search = Route.useSearch();
  const navigate = useNavigate();
  const page = search.page ?? 1;
  const by = search.by ?? 'title';
  const format = FORMATS.find((one) => one === search.format);
  const go = (change: Partial<typeof search>) =>
    void navigate({ to: '/catalogue', search: { ...search, page: undefined, ...change } });
  const books = useQuery({
    ...asks('/v1/books', {
      query: {
        ...(search.q ? { [by]: search.q } : {}),
        ...(format ? { format } : {}),
        ...(search.deleted ? { deleted: true } : {}),
        sort: search.sort ?? '-updated',
        limit: SIZE,
        offset: (page - 1) * SIZE,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const filtered = Boolean(search.q || format || search.deleted);
  const columns: readonly Column<Book>[] = [
    {
      key: 'title',
      head: t('bookField.title'),
      sort: 'title',
      cell: (book) => (
        <div className="session__row session__row--plain">
          <Cover cover={book.cover} title={book.title} workId={book.workId} size="row" />
          <div>
            <Link className="serif" to="/catalogue/books/$id" params={{ id: book.id }} search={{}}>
              <bdi>{book.title}</bdi>
            </Link>
            <p className="muted small">
              <bdi>{fieldText(book.contributors)}</bdi>
            </p>
            {book.deletedAt && <Badge tone="bad">{t('book.deleted')}</Badge>}
          </div>
        </div>
      ),
    },
    { key: 'year', head: t('bookField.publishedYear'), sort: 'year', cell: (book) => book.publishedYear ?? '–', align: 'end' },
    { key: 'isbn', head: t('bookField.isbn'), cell: (book) => <span className="mono">{book.isbn ?? '–'}</span>, minor: true },
    { key: 'format', head: t('bookField.format'), cell: (book) => tOr(`format.${book.format}`, book.format), minor: true },
    {
      key: 'updated',
      head: t('book.changed'),
      sort: 'updated',
      cell: (book) => formatShortDate(book.updatedAt),
      minor: true,
    },
  ];
  return (
    <div className="stack">
      <div className="row">
        <h1 className="row__grow" tabIndex={-1}>
          {t('staff.catalogue')}
        </h1>
        {may('catalogue:write') && (
          <LinkButton to="/catalogue/books/new" search={{}} kind="primary" icon={<BookPlus aria-hidden="true" size={20} />}>
            {t('book.new')}
          </LinkButton>
        )}
      </div>
      <div className="cat-filters">
        <SearchBox
          label={t('books.search')}
          placeholder={t('books.search')}
          value={search.q ?? ''}
          onSearch={(q) => go({ q: q || undefined })}
        />
        <Select
          label={t('books.by')}
          value={by}
          onChange={(event) => go({ by: BY.find((one) => one === event.currentTarget.value) })}
        >
          {BY.map((one) => (
            <option key={one} value={one}>
              {t(`bookField.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t('bookField.format')}
          value={format ?? ''}
          onChange={(event) => go({ format: event.currentTarget.value || undefined })}
        >
          <option value="">{t('imports.allStates')}</option>
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {t(`format.${one}`)}
            </option>
          ))}
        </Select>
        {may('catalogue:write') && (
          <Checkbox
            label={t('books.deleted')}
            checked={search.deleted ?? false}
            onChange={(event) => go({ deleted: event.currentTarget.checked || undefined })}
          />
        )}
      </div>
      {books.isError ? (
        <ErrorState error={books.error} onRetry={() => void books.refetch()} />
      ) : books.data === undefined ? (
        <SkeletonRows />
      ) : (
        <>
          <p role="status">{t('books.count', { count: books.data.total, shown: formatNumber(books.data.total) })}</p>
          <DataTable
            caption={t('staff.catalogue')}
            columns={columns}
            rows={books.data.items}
            rowKey={(book) => book.id}
            sort={search.sort ?? '-updated'}
            onSort={(sort) => go({ sort })}
            stale={books.isPlaceholderData}
            empty={
              <EmptyState
                icon={<LibraryBig aria-hidden="true" size={32} />}
                title={filtered ? t('books.noneFound') : t('books.none')}
                actions={
                  filtered ? (
                    <Button onClick={() => void navigate({ to: '/catalogue', search: {} })}>{t('filter.clear')}</Button>
                  ) : (
                    <LinkButton to="/catalogue/add" kind="primary">
                      {t('staff.add')}
                    </LinkButton>
                  )
                }
              />
            }
          />
          <Pagination page={page} size={SIZE} total={books.data.total} onPage={(next) => go({ page: next })} />
        </>
      )}
    </div>
  );
}
