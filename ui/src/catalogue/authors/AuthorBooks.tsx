import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LibraryBig } from 'lucide-react';
import { t, tOr } from '../../i18n/messages.ts';
import { Cover } from '../../ui/Cover.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { fieldText } from '../kit/fields.ts';
import type { Book } from '../queries.ts';
import { booksOf } from './queries.ts';

const SIZE = 20;

/** What somebody had a part in, the newest first. */
export function AuthorBooks({ id, page, onPage }: { id: string; page: number; onPage: (page: number) => void }) {
  const books = useQuery({ ...booksOf(id, SIZE, (page - 1) * SIZE), placeholderData: keepPreviousData });
  if (books.isError) return <ErrorState error={books.error} onRetry={() => void books.refetch()} />;
  if (!books.data) return <SkeletonRows />;
  const columns: readonly Column<Book>[] = [
    {
      key: 'title',
      head: t('bookField.title'),
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
          </div>
        </div>
      ),
    },
    {
      key: 'part',
      head: t('book.role'),
      cell: ({ contributors }) =>
        contributors
          .filter(({ authorId }) => authorId === id)
          .map(({ role }) => tOr(`role.${role}`, role))
          .join(', ') || '–',
    },
    { key: 'year', head: t('bookField.publishedYear'), align: 'end', cell: (book) => book.publishedYear ?? '–' },
    { key: 'format', head: t('bookField.format'), minor: true, cell: (book) => tOr(`format.${book.format}`, book.format) },
  ];
  return (
    <div className="stack">
      <DataTable
        caption={t('authors.books')}
        columns={columns}
        rows={books.data.items}
        rowKey={(book) => book.id}
        stale={books.isPlaceholderData}
        empty={<EmptyState icon={<LibraryBig aria-hidden="true" size={32} />} title={t('authors.noBooks')} />}
      />
      <Pagination page={page} size={SIZE} total={books.data.total} onPage={onPage} />
    </div>
  );
}
