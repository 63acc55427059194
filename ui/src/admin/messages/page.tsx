import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Field.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { param } from '../../ui/searchParams.ts';
import { Page } from '../kit/Page.tsx';
import { Refused } from '../kit/Refused.tsx';

export const Route = createLazyRoute('/admin/messages')({ component: Messages });

type Message = Schemas['Message'];
const SIZE = 20;
const STATES = ['waiting', 'sent', 'failed'] as const;
const DRAWN = { waiting: 'waiting', sent: 'done', failed: 'failed' } as const;

function Messages() {
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/admin/messages' });
  const [shown, setShown] = useState<string>();
  const page = search.page ?? 1;
  const state = param.one(search.state, STATES);
  const sort = search.sort ?? '-createdAt';
  const list = useQuery({
    ...asks('/v1/messages', { query: { ...(state ? { state } : {}), sort, limit: SIZE, offset: (page - 1) * SIZE } }),
    placeholderData: keepPreviousData,
  });
  const narrow = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...change }) });
  const columns: Column<Message>[] = [
    { key: 'at', head: t('audit.at'), sort: 'createdAt', cell: ({ createdAt }) => formatDateTime(createdAt) },
    { key: 'to', head: t('messages.to'), cell: ({ address }) => <bdi>{address}</bdi> },
    {
      key: 'subject',
      head: t('messages.subject'),
      cell: ({ id, subject }) => (
        <Button size="small" kind="quiet" onClick={() => setShown(id)}>
          <bdi>{subject}</bdi>
        </Button>
      ),
    },
    {
      key: 'state',
      head: t('users.state'),
      cell: (one) => <StatusPill state={DRAWN[one.state]}>{t(`messages.${one.state}`)}</StatusPill>,
    },
  ];
  return (
    <Page title={t('admin.messages')} lead={t('messages.lead')}>
      <div className="admin__filters">
        <Select
          label={t('users.state')}
          value={state ?? ''}
          onChange={(event) => narrow({ state: event.currentTarget.value || undefined })}
        >
          <option value="">{t('kit.all')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {t(`messages.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <Answer rows={6} query={list}>
        {({ items, total }) => (
          <>
            <DataTable
              caption={t('admin.messages')}
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
              sort={sort}
              onSort={(next) => narrow({ sort: next })}
              stale={list.isPlaceholderData}
              empty={<EmptyState title={t(state ? 'kit.noHits' : 'messages.empty')} />}
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
      {shown && <One id={shown} onClose={() => setShown(undefined)} />}
    </Page>
  );
}

function One({ id, onClose }: { id: string; onClose: () => void }) {
  const queries = useQueryClient();
  const { may } = useSession(true);
  const query = useQuery(asks('/v1/messages/{id}', { path: { id } }));
  const once = useIntent();
  const retry = useMutation({
    mutationFn: () =>
      once(id, (key) =>
        api.POST('/v1/messages/{id}/retries', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/v1/messages') }),
  });
  const failed = query.data?.state === 'failed' && may('messages:write');
  return (
    <Dialog
      open
      title={query.data?.subject ?? t('admin.messages')}
      onClose={onClose}
      actions={
        failed && (
          <Button kind="primary" busy={retry.isPending} onClick={() => retry.mutate()}>
            {t('messages.retry')}
          </Button>
        )
      }
    >
      <Refused error={retry.error} />
      <Answer rows={6} query={query}>
        {(message) => (
          <>
            {message.error && <p>{message.error}</p>}
            <pre className="admin__code">{message.plain}</pre>
          </>
        )}
      </Answer>
    </Dialog>
  );
}
