import { Link } from '@tanstack/react-router';
import { BookmarkCheck } from 'lucide-react';
import { useSession } from '../../api/session.ts';
import { formatDaysUntil } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Barcode, BookCell, KeptUntil, PlaceOf, ReaderName, Since } from './bits.tsx';
import { CancelHold } from './CancelHold.tsx';
import { type Hold, SIZE, useShelf, type Wanted } from './holds.ts';

export function HoldTable({
  wanted,
  branches,
  onSort,
  onPage,
  onClear,
}: {
  wanted: Wanted;
  branches: ReadonlyMap<string, string>;
  onSort: (sort: string) => void;
  onPage: (page: number) => void;
  onClear: () => void;
}) {
  const { may } = useSession(true);
  const shelf = useShelf(wanted);
  const narrowed = wanted.reader !== undefined || wanted.book !== undefined || wanted.branch !== undefined;
  if (shelf.holds === undefined) {
    return shelf.error ? <ErrorState error={shelf.error} onRetry={shelf.retry} /> : <SkeletonRows />;
  }
  // The kept copies of a branch come in the order of their barcodes.
  const sortable = wanted.branch === undefined || wanted.state !== 'ready';
  return (
    <>
      {shelf.error !== null && <ErrorState error={shelf.error} onRetry={shelf.retry} />}
      <DataTable
        caption={t(`shelf.state.${wanted.state}`)}
        columns={columnsOf(wanted.state, branches, may('circulation:write'), may('patrons:read'))}
        rows={shelf.holds}
        rowKey={(hold) => hold.id}
        {...(sortable ? { sort: wanted.sort, onSort } : {})}
        stale={shelf.stale}
        empty={
          <EmptyState
            icon={<BookmarkCheck aria-hidden="true" size={32} />}
            title={t(narrowed ? 'shelf.noneHere' : `shelf.none.${wanted.state}`)}
            actions={
              wanted.page > 1 ? (
                <Button onClick={() => onPage(1)}>{t('page.number', { page: 1 })}</Button>
              ) : (
                narrowed && <Button onClick={onClear}>{t('filter.clear')}</Button>
              )
            }
          />
        }
      />
      <Pagination page={wanted.page} size={SIZE} total={shelf.total} onPage={onPage} />
    </>
  );
}

function columnsOf(
  state: Hold['state'],
  branches: ReadonlyMap<string, string>,
  mayAct: boolean,
  seesPeople: boolean,
): readonly Column<Hold>[] {
  const book: Column<Hold> = {
    key: 'book',
    head: t('shelf.title'),
    cell: (hold) => (
      <BookCell bookId={hold.bookId} title={hold.title}>
        <Barcode code={hold.barcode} />
        <span className="shelf-narrow">
          {seesPeople && <ReaderName id={hold.readerId} />}
          {state === 'ready' && <KeptUntil hold={hold} />}
          {state === 'waiting' && hold.position !== undefined && t('shelf.place', { position: hold.position })}
          {mayAct && (state === 'ready' || state === 'waiting') && <HoldActions hold={hold} />}
        </span>
      </BookCell>
    ),
  };
  const reader: Column<Hold> = {
    key: 'reader',
    head: t('staff.patron'),
    minor: true,
    cell: (hold) => <ReaderName id={hold.readerId} />,
  };
  const placed: Column<Hold> = {
    key: 'placed',
    head: t('shelf.placed'),
    sort: 'placedAt',
    minor: true,
    cell: (hold) => (
      <span className="shelf-until">
        <Since at={hold.placedAt} />
        {state === 'waiting' && <span className="muted small">{formatDaysUntil(hold.placedAt)}</span>}
      </span>
    ),
  };
  const actions: Column<Hold> = {
    key: 'actions',
    head: <span className="visually-hidden">{t('shelf.actions')}</span>,
    align: 'end',
    minor: true,
    cell: (hold) => <HoldActions hold={hold} />,
  };
  const own: Column<Hold>[] =
    state === 'ready'
      ? [
          {
            key: 'place',
            head: t('shelf.where'),
            minor: true,
            cell: (hold) => <PlaceOf barcode={hold.barcode} branches={branches} />,
          },
          { key: 'until', head: t('shelf.until'), minor: true, cell: (hold) => <KeptUntil hold={hold} /> },
        ]
      : state === 'waiting'
        ? [
            {
              key: 'position',
              head: t('shelf.position'),
              align: 'end',
              minor: true,
              cell: (hold) => (
                <Link
                  to="/holds"
                  search={{ state: 'waiting', book: hold.bookId }}
                  aria-label={t('shelf.queue', { title: hold.title, position: hold.position ?? '–' })}
                >
                  {hold.position ?? '–'}
                </Link>
              ),
            },
          ]
        : [{ key: 'ended', head: t(`shelf.ended.${state}`), cell: (hold) => <Since at={hold.endedAt} /> }];
  return [
    book,
    ...(seesPeople ? [reader] : []),
    ...own,
    placed,
    ...(mayAct && (state === 'ready' || state === 'waiting') ? [actions] : []),
  ];
}

function HoldActions({ hold }: { hold: Hold }) {
  return (
    <span className="shelf-actions">
      {hold.state === 'ready' && (
        <LinkButton
          size="small"
          to="/checkout"
          search={{ patron: hold.readerId }}
          aria-label={t('shelf.lendOne', { title: hold.title })}
        >
          {t('staff.checkout')}
        </LinkButton>
      )}
      <CancelHold hold={hold} />
    </span>
  );
}
