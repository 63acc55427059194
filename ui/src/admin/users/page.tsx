import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { asks } from '../../api/query.ts';
import type { User } from '../../api/session.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Field.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { param } from '../../ui/searchParams.ts';
import { Page } from '../kit/Page.tsx';

export const Route = createLazyRoute('/admin/users')({ component: Users });

const SIZE = 20;
export const ROLES = ['guest', 'librarian', 'admin'] as const;
const STATES = ['active', 'suspended', 'erased', 'system'] as const;

export function UserState({ status }: { status: User['status'] }) {
  const drawn = { active: 'done', suspended: 'blocked', erased: 'withdrawn', system: 'reference_only' } as const;
  return <StatusPill state={drawn[status]}>{t(`users.state.${status}`)}</StatusPill>;
}

function columnsNow(): readonly Column<User>[] {
  return [
    {
      key: 'name',
      head: t('users.name'),
      sort: 'fullName',
      cell: (user) => (
        <Link to="/admin/users/$id" params={{ id: user.id }}>
          <bdi>{user.fullName ?? user.username}</bdi>
        </Link>
      ),
    },
    { key: 'username', head: t('signin.username'), sort: 'username', cell: ({ username }) => <bdi>{username}</bdi> },
    { key: 'email', head: t('users.email'), minor: true, cell: ({ email }) => <bdi>{email}</bdi> },
    { key: 'role', head: t('users.role'), cell: ({ role }) => t(`users.role.${role}`) },
    { key: 'state', head: t('users.state'), cell: ({ status }) => <UserState status={status} /> },
    {
      key: 'since',
      head: t('users.since'),
      sort: 'createdAt',
      minor: true,
      cell: ({ createdAt }) => formatDate(createdAt),
    },
  ];
}

function Users() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/admin/users' });
  const page = search.page ?? 1;
  const role = param.one(search.role, ROLES);
  const status = param.one(search.state, STATES);
  const list = useQuery({
    ...asks('/v1/users', {
      query: {
        ...(search.q ? { q: search.q } : {}),
        ...(role ? { role } : {}),
        ...(status ? { status } : {}),
        sort: search.sort ?? 'username',
        limit: SIZE,
        offset: (page - 1) * SIZE,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const narrow = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }) });
  const narrowed = search.q !== undefined || role !== undefined || status !== undefined;
  const clear = (
    <Button onClick={() => narrow({ q: undefined, role: undefined, state: undefined })}>{t('filter.clear')}</Button>
  );
  return (
    <Page title={t('admin.users')} lead={t('users.lead')}>
      <div className="admin__filters">
        <SearchBox
          label={t('users.search')}
          placeholder={t('users.searchHint')}
          value={search.q ?? ''}
          onSearch={(q) => narrow({ q })}
        />
        <Select
          label={t('users.role')}
          value={role ?? ''}
          onChange={(event) => narrow({ role: event.currentTarget.value || undefined })}
        >
          <option value="">{t('kit.all')}</option>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`users.role.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t('users.state')}
          value={status ?? ''}
          onChange={(event) => narrow({ state: event.currentTarget.value || undefined })}
        >
          <option value="">{t('kit.all')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {t(`users.state.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <Answer rows={6} query={list}>
        {({ items, total }) => (
          <>
            <p role="status" className="muted">
              {t('users.count', { count: total })}
            </p>
            <DataTable
              caption={t('admin.users')}
              columns={columnsNow()}
              rows={items}
              rowKey={({ id }) => id}
              sort={search.sort ?? 'username'}
              onSort={(sort) => narrow({ sort })}
              stale={list.isPlaceholderData}
              empty={<EmptyState title={t(narrowed ? 'kit.noHits' : 'users.empty')} actions={narrowed && clear} />}
            />
            <Pagination
              page={page}
              size={SIZE}
              total={total}
              onPage={(next) => void navigate({ search: (before) => ({ ...before, page: next }) })}
            />
          </>
        )}
      </Answer>
    </Page>
  );
}
