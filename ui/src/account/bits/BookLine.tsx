import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatList } from '../../i18n/format.ts';
import { Cover } from '../../ui/Cover.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { bookQuery } from '../queries.ts';

/** A row about a book: its picture, its title, who wrote it, and what is said of it here. */
export function BookLine({
  bookId,
  title,
  before,
  children,
  actions,
}: {
  bookId: string | undefined;
  title: string;
  /** Such as a checkbox. */
  before?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const book = useQuery({ ...bookQuery(bookId ?? ''), enabled: bookId !== undefined });
  const authors = (book.data?.contributors ?? []).filter((one) => one.role === 'author').map((one) => one.name);
  return (
    <li className="book-line">
      {before}
      {book.isLoading ? (
        <Skeleton shape="cover" width="48px" />
      ) : (
        <Cover
          size="row"
          title={title}
          author={authors[0]}
          cover={book.data?.cover}
          workId={book.data?.workId ?? bookId ?? title}
        />
      )}
      <div className="book-line__text">
        <p className="book-line__title">
          {bookId === undefined ? (
            <bdi>{title}</bdi>
          ) : (
            <Link to="/books/$id" params={{ id: bookId }}>
              <bdi>{title}</bdi>
            </Link>
          )}
        </p>
        {authors.length > 0 && (
          <p className="muted small">
            <bdi>{formatList(authors)}</bdi>
          </p>
        )}
        {children}
      </div>
      {actions && <div className="row book-line__actions">{actions}</div>}
    </li>
  );
}
