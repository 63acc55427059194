import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas, type Tagged, tagged } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { Badge } from '../../ui/StatusPill.tsx';
import { Page } from '../kit/Page.tsx';
import { Refused } from '../kit/Refused.tsx';
import { roleTitle } from '../kit/roleTitle.ts';
import { useProof } from '../kit/useProof.tsx';
import { RoleForm } from './RoleForm.tsx';

export const Route = createLazyRoute('/admin/roles')({ component: Roles });

type Role = Schemas['NamedRole'];
type Open = { kind: 'new'; like?: Role } | { kind: 'edit'; name: string } | { kind: 'delete'; name: string };
const read = (name: string) => tagged(api.GET('/v1/roles/{name}', { params: { path: { name } } }));

function Roles() {
  const queries = useQueryClient();
  const { may } = useSession(true);
  const list = useQuery(asks('/v1/roles'));
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/v1/roles') });
  };
  const writes = may('roles:write');
  const columns: Column<Role>[] = [
    {
      key: 'title',
      head: t('roles.title'),
      cell: (role) => (
        <>
          {role.builtIn ? roleTitle(role) : <bdi>{role.title}</bdi>} {role.builtIn && <Badge>{t('roles.builtIn')}</Badge>}
        </>
      ),
    },
    { key: 'name', head: t('roles.name'), minor: true, cell: ({ name }) => <code dir="ltr">{name}</code> },
    { key: 'count', head: t('roles.rights'), align: 'end', cell: ({ permissions }) => permissions.length },
    {
      key: 'do',
      head: <span className="visually-hidden">{t('kit.actions')}</span>,
      cell: (role) => (
        <div className="row row--end">
          <Button size="small" onClick={() => setOpen({ kind: 'edit', name: role.name })}>
            {t(role.builtIn || !writes ? 'roles.look' : 'kit.edit')}
          </Button>
          {writes && (
            <Button size="small" kind="quiet" onClick={() => setOpen({ kind: 'new', like: role })}>
              {t('roles.clone')}
            </Button>
          )}
          {writes && !role.builtIn && (
            <Button size="small" kind="quiet" onClick={() => setOpen({ kind: 'delete', name: role.name })}>
              {t('kit.delete')}
            </Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <Page
      title={t('admin.roles')}
      lead={t('roles.lead')}
      actions={
        writes && (
          <Button kind="primary" onClick={() => setOpen({ kind: 'new' })}>
            {t('roles.add')}
          </Button>
        )
      }
    >
      <Answer rows={6} query={list}>
        {({ items }) => (
          <DataTable
            caption={t('admin.roles')}
            columns={columns}
            rows={items}
            rowKey={({ name }) => name}
            stale={list.isFetching}
          />
        )}
      </Answer>
      {open?.kind === 'new' && (
        <Dialog open size="large" title={t('roles.add')} onClose={close} modalOnly>
          <RoleForm like={open.like} onDone={done} />
        </Dialog>
      )}
      {open?.kind === 'edit' && <Edit name={open.name} writes={writes} onClose={close} onDone={done} />}
      {open?.kind === 'delete' && <Delete name={open.name} onClose={close} onDone={done} />}
    </Page>
  );
}

function Edit({ name, writes, onClose, onDone }: { name: string; writes: boolean; onClose: () => void; onDone: () => void }) {
  const query = useQuery({ queryKey: ['/v1/roles/{name}', name], queryFn: () => read(name), staleTime: 0, gcTime: 0 });
  return (
    <Dialog open size="large" title={query.data ? roleTitle(query.data.value) : name} onClose={onClose} modalOnly>
      <Answer rows={6} query={query}>
        {(role: Tagged<Role>) => (
          <RoleForm role={role} readOnly={role.value.builtIn || !writes} onDone={onDone} onReload={() => query.refetch()} />
        )}
      </Answer>
    </Dialog>
  );
}

function Delete({ name, onClose, onDone }: { name: string; onClose: () => void; onDone: () => void }) {
  const { proven, dialog } = useProof();
  const remove = useMutation({
    mutationFn: async () => {
      const { etag } = await read(name);
      await proven(() => api.DELETE('/v1/roles/{name}', { params: { path: { name }, header: { 'If-Match': etag } } }));
    },
    onSuccess: onDone,
  });
  return (
    <>
      <ConfirmDialog
        open
        danger
        title={t('roles.deleteNamed', { name })}
        confirm={t('kit.delete')}
        busy={remove.isPending}
        onClose={onClose}
        onConfirm={() => remove.mutate()}
      >
        <Refused error={remove.error} />
        <p>{t('roles.deleteText')}</p>
      </ConfirmDialog>
      {dialog}
    </>
  );
}
