import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas, tagged } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../kit/Page.tsx';
import { Refused } from '../kit/Refused.tsx';
import { BranchForm } from './BranchForm.tsx';

export const Route = createLazyRoute('/admin/branches')({ component: Branches });

type Branch = Schemas['Branch'];
const read = (id: string) => tagged(api.GET('/v1/branches/{id}', { params: { path: { id } } }));

function Branches() {
  const queries = useQueryClient();
  const { may } = useSession(true);
  const list = useQuery(asks('/v1/branches'));
  const [editing, setEditing] = useState<string>();
  const [closing, setClosing] = useState<Branch>();
  const done = () => {
    setEditing(undefined);
    setClosing(undefined);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/v1/branches') });
  };
  const writes = may('branches:write');
  const add = writes && (
    <Button kind="primary" onClick={() => setEditing('new')}>
      {t('branches.add')}
    </Button>
  );
  const columns: Column<Branch>[] = [
    { key: 'name', head: t('branches.name'), cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'code', head: t('branches.code'), cell: ({ code }) => <code dir="ltr">{code}</code> },
    { key: 'address', head: t('branches.address'), minor: true, cell: ({ address }) => <bdi>{address}</bdi> },
    { key: 'zone', head: t('branches.timeZone'), minor: true, cell: ({ timeZone }) => <bdi>{timeZone}</bdi> },
    ...(writes
      ? [
          {
            key: 'do',
            head: <span className="visually-hidden">{t('kit.actions')}</span>,
            cell: (branch: Branch) => (
              <div className="row row--end">
                <Button
                  size="small"
                  aria-label={t('kit.editNamed', { name: branch.name })}
                  onClick={() => setEditing(branch.id)}
                >
                  {t('kit.edit')}
                </Button>
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={t('branches.closeNamed', { name: branch.name })}
                  onClick={() => setClosing(branch)}
                >
                  {t('branches.close')}
                </Button>
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page title={t('admin.branches')} lead={t('branches.lead')} actions={add}>
      <Answer rows={6} query={list}>
        {({ items }) => (
          <DataTable
            caption={t('admin.branches')}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            stale={list.isFetching}
            empty={<EmptyState title={t('branches.empty')} actions={add} />}
          />
        )}
      </Answer>
      <Dialog
        open={editing !== undefined}
        title={editing === 'new' ? t('branches.add') : t('branches.edit')}
        onClose={() => setEditing(undefined)}
        modalOnly
      >
        {editing === 'new' ? (
          <BranchForm submit={t('branches.add')} onDone={done} />
        ) : (
          editing !== undefined && <Edit id={editing} onDone={done} />
        )}
      </Dialog>
      {closing && <Close branch={closing} onClose={() => setClosing(undefined)} onDone={done} />}
    </Page>
  );
}

function Edit({ id, onDone }: { id: string; onDone: () => void }) {
  const query = useQuery({ queryKey: ['/v1/branches/{id}', id], queryFn: () => read(id), staleTime: 0, gcTime: 0 });
  return (
    <Answer query={query} rows={4}>
      {(branch) => <BranchForm branch={branch} submit={t('kit.save')} onDone={onDone} onReload={() => query.refetch()} />}
    </Answer>
  );
}

function Close({ branch, onClose, onDone }: { branch: Branch; onClose: () => void; onDone: () => void }) {
  const remove = useMutation({
    mutationFn: async () => {
      const { etag } = await read(branch.id);
      await api.DELETE('/v1/branches/{id}', { params: { path: { id: branch.id }, header: { 'If-Match': etag } } });
    },
    onSuccess: onDone,
  });
  return (
    <ConfirmDialog
      open
      danger
      title={t('branches.closeNamed', { name: branch.name })}
      confirm={t('branches.close')}
      busy={remove.isPending}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
    >
      <Refused error={remove.error} />
      <p>{t('branches.closeText')}</p>
    </ConfirmDialog>
  );
}
