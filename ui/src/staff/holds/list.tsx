import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, BookmarkCheck, Printer } from 'lucide-react';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatDateTime, formatDay } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Select } from '../../ui/Field.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { libraryName } from '../../ui/Wordmark.tsx';
import './list.css';
import { groupByBranch, readShelf, type ShelfLine } from './shelfList.ts';

export const Route = createLazyRoute('/holds/list')({ component: ShelfList });

/** A sheet to walk the shelves with: what is kept, where it stands, for whom, and a box to tick. */
function ShelfList() {
  usePageTitle(t('shelf.listTitle'));
  const { may } = useSession(true);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { branch } = Route.useSearch();
  const places = may('holdings:read');
  const people = may('patrons:read');
  const branches = useQuery({ ...asks('/v1/branches'), staleTime: 600_000 });
  const list = useQuery({
    queryKey: ['/v1/holds', 'list', branch ?? '', places, people],
    queryFn: () => readShelf(queries, { branch, places, people }),
    staleTime: 0,
  });
  const names = new Map((branches.data?.items ?? []).map((one) => [one.id, one.name]));
  const groups = list.data ? groupByBranch(list.data, names) : [];
  return (
    <div className="stack shelf-list">
      <div className="row no-print">
        <LinkButton
          kind="quiet"
          to="/holds"
          search={branch === undefined ? {} : { branch }}
          icon={<ArrowLeft className="flips" aria-hidden="true" size={20} />}
        >
          {t('staff.holds')}
        </LinkButton>
        <span className="row__grow" />
        {places && names.size > 1 && (
          <Select
            label={t('shelf.branch')}
            hideLabel
            value={branch ?? ''}
            onChange={(event) => {
              const next = event.currentTarget.value;
              void navigate({ to: '/holds/list', search: next ? { branch: next } : {}, replace: true });
            }}
          >
            <option value="">{t('shelf.allBranches')}</option>
            {[...names].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Button
          kind="primary"
          icon={<Printer aria-hidden="true" size={20} />}
          whyNot={list.data && list.data.length > 0 ? undefined : t('shelf.nothingToPrint')}
          onClick={() => print()}
        >
          {t('shelf.printNow')}
        </Button>
      </div>
      <article className="sheet" aria-busy={list.isLoading || undefined}>
        <header className="sheet__head">
          <h1 tabIndex={-1}>{t('shelf.listTitle')}</h1>
          <p className="muted">
            <bdi>{libraryName()}</bdi> · {formatDateTime(list.dataUpdatedAt || Date.now())}
            {list.data && ` · ${t('shelf.listCount', { count: list.data.length })}`}
          </p>
        </header>
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isLoading && <SkeletonRows />}
        {list.data?.length === 0 && (
          <EmptyState icon={<BookmarkCheck aria-hidden="true" size={32} />} title={t('shelf.none.ready')} />
        )}
        {groups.map((group) => (
          <section key={group.branch}>
            {(groups.length > 1 || branch !== undefined) && <h2>{group.branch || t('shelf.noBranch')}</h2>}
            <Sheet lines={group.lines} people={people} name={group.branch || t('shelf.listTitle')} />
          </section>
        ))}
      </article>
    </div>
  );
}

function Sheet({ lines, people, name }: { lines: readonly ShelfLine[]; people: boolean; name: string }) {
  const placed = lines.some(({ copy }) => copy?.callNumber || copy?.shelfLocation);
  return (
    <div className="table-frame">
      <table className="table sheet__table">
        <caption className="visually-hidden" dir="auto">
          {name}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('shelf.tick')}</span>
            </th>
            {placed && <th scope="col">{t('shelf.where')}</th>}
            <th scope="col">{t('shelf.title')}</th>
            {people && (
              <th scope="col" className="sheet__wide">
                {t('shelf.for')}
              </th>
            )}
            <th scope="col" className="sheet__wide">
              {t('shelf.until')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ hold, copy, reader }) => (
            <tr key={hold.id}>
              <td>
                <span className="sheet__box" />
              </td>
              {placed && (
                <td>
                  {copy?.callNumber && (
                    <span className="sheet__call" dir="ltr">
                      {copy.callNumber}
                    </span>
                  )}
                  {copy?.shelfLocation && <bdi className="sheet__line">{copy.shelfLocation}</bdi>}
                </td>
              )}
              <td>
                <bdi className="sheet__title">{hold.title}</bdi>
                <span className="sheet__line mono" dir="ltr">
                  {hold.barcode}
                </span>
                <span className="sheet__narrow">
                  {people && <bdi>{reader ?? t('shelf.nobody')}</bdi>}
                  {hold.readyUntil && <span className="muted">{t('shelf.last', { when: formatDay(hold.readyUntil) })}</span>}
                </span>
              </td>
              {people && (
                <td className="sheet__wide">
                  <bdi>{reader ?? t('shelf.nobody')}</bdi>
                </td>
              )}
              <td className="sheet__until sheet__wide">{hold.readyUntil && formatDay(hold.readyUntil)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
