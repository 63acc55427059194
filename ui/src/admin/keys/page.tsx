import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, body, type Schemas } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { asks } from '../../api/query.ts';
import type { Permission } from '../../api/session.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { Page, Panel } from '../kit/Page.tsx';
import { Refused } from '../kit/Refused.tsx';
import { Rights } from '../kit/Rights.tsx';
import { useProof } from '../kit/useProof.tsx';

export const Route = createLazyRoute('/admin/keys')({ component: Keys });

type Account = Schemas['ServiceAccount'];

function Keys() {
  const queries = useQueryClient();
  const list = useQuery(asks('/v1/service-accounts'));
  const [adding, setAdding] = useState<Account | 'account'>();
  const [issued, setIssued] = useState<Schemas['IssuedKey']>();
  const done = (key?: Schemas['IssuedKey']) => {
    setAdding(undefined);
    setIssued(key);
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/v1/service-accounts'),
    });
  };
  const add = (
    <Button kind="primary" onClick={() => setAdding('account')}>
      {t('keys.add')}
    </Button>
  );
  return (
    <Page title={t('admin.keys')} lead={t('keys.lead')} actions={add}>
      {issued && (
        <Banner tone="ok" alert title={t('keys.once')}>
          <p>
            <code dir="ltr">{issued.key}</code>
          </p>
        </Banner>
      )}
      <Answer rows={6} query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('keys.empty')} actions={add} />
          ) : (
            <div className="admin__columns">
              {items.map((account) => (
                <Panel key={account.id} title={<bdi>{account.name}</bdi>}>
                  {account.description && <p>{account.description}</p>}
                  <p className="small muted" dir="ltr">
                    {account.permissions.join(', ')}
                  </p>
                  <AccountKeys id={account.id} onDone={done} />
                  <div className="row">
                    <Button onClick={() => setAdding(account)}>{t('keys.addKey')}</Button>
                  </div>
                </Panel>
              ))}
            </div>
          )
        }
      </Answer>
      {adding && <Add of={adding} onClose={() => setAdding(undefined)} onDone={done} />}
    </Page>
  );
}

function AccountKeys({ id, onDone }: { id: string; onDone: () => void }) {
  const query = useQuery(asks('/v1/service-accounts/{id}/keys', { path: { id } }));
  const { proven, dialog } = useProof();
  const revoke = useMutation({
    mutationFn: (keyId: string) =>
      proven(() => api.DELETE('/v1/service-accounts/{id}/keys/{keyId}', { params: { path: { id, keyId } } })),
    onSuccess: () => onDone(),
  });
  return (
    <Answer query={query} rows={2}>
      {({ items }) => (
        <>
          <Refused error={revoke.error} />
          <ul>
            {items.map((key) => (
              <li key={key.id}>
                <bdi>{key.name}</bdi> <code dir="ltr">{key.hint}</code>{' '}
                {key.revokedAt ? (
                  t('keys.revoked', { when: formatDate(key.revokedAt) })
                ) : (
                  <>
                    {t('keys.until', { when: formatDate(key.expiresAt) })}{' '}
                    <Button size="small" kind="quiet" onClick={() => revoke.mutate(key.id)}>
                      {t('keys.revoke')}
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
          {dialog}
        </>
      )}
    </Answer>
  );
}

/** A new account of a program, or a new key of one; a key can do no more than its account. */
function Add({
  of,
  onClose,
  onDone,
}: {
  of: Account | 'account';
  onClose: () => void;
  onDone: (key?: Schemas['IssuedKey']) => void;
}) {
  const { proven, dialog } = useProof();
  const [name, setName] = useState('');
  const [rights, setRights] = useState<ReadonlySet<Permission>>(new Set(of === 'account' ? [] : of.permissions));
  const once = useIntent();
  const save = useMutation({
    mutationFn: () =>
      proven(async () => {
        if (of !== 'account') {
          const wanted = { name, scopes: [...rights] };
          return once([of.id, wanted], (key) => {
            const params = { path: { id: of.id }, header: { 'Idempotency-Key': key } };
            return body(api.POST('/v1/service-accounts/{id}/keys', { params, body: wanted }));
          });
        }
        const wanted = { name, permissions: [...rights] };
        await once(wanted, (key) =>
          api.POST('/v1/service-accounts', { params: { header: { 'Idempotency-Key': key } }, body: wanted }),
        );
        return undefined;
      }),
    onSuccess: (key) => onDone(key),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const title = t(of === 'account' ? 'keys.add' : 'keys.addKey');
  return (
    <>
      <Dialog open size="large" modalOnly title={title} onClose={onClose}>
        <form className="stack" onSubmit={submit}>
          <Refused error={save.error} />
          <TextInput
            label={t('branches.name')}
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Rights chosen={rights} onChange={setRights} />
          <div className="row">
            <Button kind="primary" type="submit" busy={save.isPending}>
              {title}
            </Button>
          </div>
        </form>
      </Dialog>
      {dialog}
    </>
  );
}
