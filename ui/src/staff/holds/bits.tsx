import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { daysUntil, formatDay, formatDaysUntil, formatShortDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Cover } from '../../ui/Cover.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { copyQuery, type Hold } from './holds.ts';

/** A book as lists of the desk show it: picture, title, and what tells this one from others. */
export function BookCell({ bookId, title, children }: { bookId: string; title: string; children?: ReactNode }) {
  const { data: book } = useQuery({ ...asks('/v1/books/{id}', { path: { id: bookId } }), staleTime: 600_000 });
  const author = book?.contributors.find((one) => one.role === 'author')?.name;
  return (
    <div className="book-cell">
      <Cover cover={book?.cover} title={title} workId={book?.workId ?? bookId} size="row" />
      <div className="book-cell__text">
        <BookLink bookId={bookId} title={title} />
        {author && (
          <span className="muted small">
            <bdi>{author}</bdi>
          </span>
        )}
        {children}
      </div>
    </div>
  );
}

/** To the book as the desk sees it, with its copies; for whom that is closed, as readers see it. */
function BookLink({ bookId, title }: { bookId: string; title: string }) {
  const { may } = useSession();
  if (!may('holdings:read')) {
    return (
      <a className="book-cell__title" href={`/books/${bookId}`}>
        <bdi>{title}</bdi>
      </a>
    );
  }
  return (
    <Link className="book-cell__title" to="/catalogue/books/$id" params={{ id: bookId }} search={{ tab: 'copies' }}>
      <bdi>{title}</bdi>
    </Link>
  );
}

export function Barcode({ code }: { code: string | undefined }) {
  if (code === undefined) return null;
  return (
    <span className="mono muted small" dir="ltr">
      {code}
    </span>
  );
}

/** Who somebody is, with the way to them. */
export function ReaderName({ id }: { id: string }) {
  const { may } = useSession();
  const person = useQuery({
    ...asks('/v1/users/{id}', { path: { id } }),
    staleTime: 300_000,
    enabled: may('patrons:read'),
  });
  if (person.isLoading) return <Skeleton width="8rem" />;
  const who = person.data;
  if (!who || who.status === 'erased') return <span className="muted">{t('shelf.nobody')}</span>;
  return (
    <Link to="/patrons/$id" params={{ id }} search={{}}>
      <bdi>{who.fullName ?? who.username}</bdi>
    </Link>
  );
}

/** Where a kept copy belongs: its branch, shelf and call number. */
export function PlaceOf({ barcode, branches }: { barcode: string | undefined; branches: ReadonlyMap<string, string> }) {
  const { may } = useSession();
  const found = useQuery({ ...copyQuery(barcode ?? ''), enabled: barcode !== undefined && may('holdings:read') });
  const copy = found.data?.items[0];
  if (!copy) return found.isLoading ? <Skeleton width="7rem" /> : null;
  if (!copy.callNumber && !copy.shelfLocation && branches.size < 2) return <span className="muted">–</span>;
  const branch = branches.size > 1 ? branches.get(copy.branchId) : undefined;
  return (
    <span className="shelf-place">
      {copy.callNumber && (
        <span className="mono" dir="ltr">
          {copy.callNumber}
        </span>
      )}
      {(copy.shelfLocation || branch) && (
        <span className="muted small">
          {branch && <bdi>{branch}</bdi>}
          {branch && copy.shelfLocation && ' · '}
          {copy.shelfLocation && <bdi>{copy.shelfLocation}</bdi>}
        </span>
      )}
    </span>
  );
}

/** Until when a copy is kept; today and tomorrow stand out. */
export function KeptUntil({ hold }: { hold: Hold }) {
  if (!hold.readyUntil) return null;
  return (
    <span className="shelf-until">
      <StatusPill state={daysUntil(hold.readyUntil) <= 1 ? 'attention' : 'ready'}>
        <time dateTime={hold.readyUntil}>{t('shelf.last', { when: formatDay(hold.readyUntil) })}</time>
      </StatusPill>
      <span className="muted small">{formatDaysUntil(hold.readyUntil)}</span>
    </span>
  );
}

export function Since({ at }: { at: string | undefined }) {
  return at ? (
    <time className="shelf-day" dateTime={at}>
      {formatShortDate(at)}
    </time>
  ) : null;
}
