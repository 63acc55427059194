import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { UserRoundPlus, UsersRound } from 'lucide-react';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Checkbox, Select } from '../../ui/Field.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../desk.css';
import { Since } from '../holds/bits.tsx';
import '../holds/holds.css';
import './patrons.css';
import { Face } from './Face.tsx';
import { nameOf, today, type User } from './people.ts';
import { useRecent } from './recent.ts';
import { PersonState } from './State.tsx';

export const Route = createLazyRoute('/patrons')({ component: Patrons });

const SIZE = 20;
const STATES = ['active', 'suspended', 'erased'] as const;

function Patrons() {
  usePageTitle(t('staff.patrons'));
  const { may } = useSession(true);
  const search = Route.useSearch();
  const navigate = useNavigate();
  const page = search.page ?? 1;
  const sort = search.sort ?? 'fullName';
  const go = (change: Partial<typeof search>) =>
    void navigate({ to: '/patrons', search: { ...search, page: undefined, ...change } });
  const list = useQuery({
    ...asks('/v1/users', {
      query: {
        q: search.q,
        status: search.state,
        expiredBefore: search.ended ? today() : undefined,
        sort,
        limit: SIZE,
        offset: (page - 1) * SIZE,
      },
    }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const narrowed = search.q !== undefined || search.state !== undefined || search.ended === true;
  return (
    <div className="stack patrons">
      <div className="row">
        <h1 className="row__grow" tabIndex={-1}>
          {t('staff.patrons')}
        </h1>
        {may('circulation:write') && (
          <LinkButton to="/patrons/new" icon={<UserRoundPlus aria-hidden="true" size={20} />}>
            {t('staff.newPatron')}
          </LinkButton>
        )}
      </div>
      <div className="patrons__filters">
        <SearchBox
          label={t('patron.search')}
          placeholder={t('patron.searchHint')}
          value={search.q ?? ''}
          onSearch={(q) => go({ q: q || undefined })}
        />
        <Select
          label={t('patron.state')}
          value={search.state ?? ''}
          onChange={(event) => go({ state: STATES.find((one) => one === event.currentTarget.value) })}
        >
          <option value="">{t('patron.anyState')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {t(`patron.state.${one}`)}
            </option>
          ))}
        </Select>
        <Checkbox
          label={t('patron.onlyEnded')}
          checked={search.ended ?? false}
          onChange={(event) => go({ ended: event.currentTarget.checked || undefined })}
        />
      </div>
      {!narrowed && <Recently />}
      {list.data === undefined ? (
        list.isError ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <SkeletonRows />
        )
      ) : (
        <>
          {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          <p role="status" className="muted">
            {t('patron.count', { count: list.data.total, shown: formatNumber(list.data.total) })}
          </p>
          <DataTable
            caption={t('staff.patrons')}
            columns={columnsNow()}
            rows={list.data.items}
            rowKey={({ id }) => id}
            sort={sort}
            onSort={(next) => go({ sort: next })}
            stale={list.isPlaceholderData}
            empty={
              <EmptyState
                icon={<UsersRound aria-hidden="true" size={32} />}
                title={narrowed ? t('patron.noneFound') : t('patron.none')}
                actions={
                  narrowed && <Button onClick={() => void navigate({ to: '/patrons', search: {} })}>{t('filter.clear')}</Button>
                }
              >
                {search.q !== undefined && <p>{t('patron.noneFoundText', { asked: search.q })}</p>}
              </EmptyState>
            }
          />
          <Pagination page={page} size={SIZE} total={list.data.total} onPage={(next) => go({ page: next })} />
        </>
      )}
    </div>
  );
}

function Recently() {
  const recent = useRecent();
  if (recent.length === 0) return null;
  return (
    <section className="patrons__recent" aria-labelledby="patrons-recent">
      <h2 className="patrons__recent-title" id="patrons-recent">
        {t('patron.recent')}
      </h2>
      <ul>
        {recent.map(({ id, name }) => (
          <li key={id}>
            <Link to="/patrons/$id" params={{ id }} search={{}}>
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function columnsNow(): readonly Column<User>[] {
  return [
    {
      key: 'name',
      head: t('patron.name'),
      sort: 'fullName',
      cell: (person) => (
        <div className="patrons__who">
          <Face name={nameOf(person)} />
          <div className="patrons__names">
            <Link className="patrons__name" to="/patrons/$id" params={{ id: person.id }} search={{}}>
              <bdi>{nameOf(person)}</bdi>
            </Link>
            <span className="muted small">
              <bdi>{person.username}</bdi>
            </span>
          </div>
        </div>
      ),
    },
    {
      key: 'card',
      head: t('patron.card'),
      minor: true,
      cell: ({ cardNumber }) => (
        <span className="mono" dir="ltr">
          {cardNumber ?? '–'}
        </span>
      ),
    },
    { key: 'email', head: t('patron.email'), minor: true, cell: ({ email }) => <bdi className="patrons__mail">{email}</bdi> },
    {
      key: 'until',
      head: t('patron.memberUntil'),
      minor: true,
      cell: ({ expiresOn }) => (expiresOn ? <Since at={expiresOn} /> : <span className="muted">{t('patron.noEnd')}</span>),
    },
    {
      key: 'since',
      head: t('patron.since'),
      sort: 'createdAt',
      minor: true,
      cell: ({ createdAt }) => <Since at={createdAt} />,
    },
    { key: 'state', head: t('patron.state'), cell: (person) => <PersonState person={person} /> },
  ];
}
