import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { api, type Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { type User, useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { DateField, Select, TextInput } from '../../ui/Field.tsx';
import { Panel } from '../kit/Page.tsx';
import { Refused } from '../kit/Refused.tsx';
import { useProof } from '../kit/useProof.tsx';
import { ROLES } from './page.tsx';

interface Given {
  user: Tagged<User>;
  onDone: () => void;
}

const at = ({ value, etag }: Tagged<User>) => ({ path: { id: value.id }, header: { 'If-Match': etag } });

export function RolePanel({ user, onDone }: Given) {
  const { user: me } = useSession(true);
  const { proven, dialog } = useProof();
  const [role, setRole] = useState(user.value.role);
  const save = useMutation({
    mutationFn: () => proven(() => api.PUT('/v1/users/{id}/role', { params: at(user), body: { role } })),
    onSuccess: onDone,
  });
  const loses = me?.id === user.value.id && user.value.role === 'admin' && role !== 'admin';
  return (
    <Panel title={t('users.role')}>
      <Refused
        error={save.error}
        onReload={() => {
          onDone();
          save.reset();
        }}
      />
      <Select label={t('users.role')} value={role} onChange={(event) => setRole(event.currentTarget.value as typeof role)}>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {t(`users.role.${one}`)}
          </option>
        ))}
      </Select>
      {loses && <Banner tone="warn" title={t('roles.losesOwn')} />}
      <div className="row">
        <Button
          busy={save.isPending}
          whyNot={role === user.value.role ? t('kit.nothingChanged') : undefined}
          onClick={() => save.mutate()}
        >
          {t('users.changeRole')}
        </Button>
      </div>
      {dialog}
    </Panel>
  );
}

export function SuspensionPanel({ user, onDone }: Given) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const suspended = user.value.suspension;
  const once = useIntent();
  const save = useMutation({
    mutationFn: async () => {
      if (suspended) await api.DELETE('/v1/users/{id}/suspension', { params: at(user) });
      else {
        const end = until ? { until: new Date(`${until}T23:59:59`).toISOString() } : {};
        const wanted = { reason, ...end };
        await once([user.etag, wanted], (key) => {
          const { path, header } = at(user);
          const params = { path, header: { ...header, 'Idempotency-Key': key } };
          return api.POST('/v1/users/{id}/suspension', { params, body: wanted });
        });
      }
    },
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <Panel title={t('users.suspension')}>
      <form className="stack" onSubmit={submit}>
        <Refused
          error={save.error}
          onReload={() => {
            onDone();
            save.reset();
          }}
        />
        {suspended ? (
          <p>{t('users.suspendedFor', { reason: suspended.reason })}</p>
        ) : (
          <>
            <TextInput
              label={t('users.reason')}
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <DateField
              label={t('users.until')}
              hint={t('users.untilHint')}
              optional
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          </>
        )}
        <div className="row">
          <Button type="submit" busy={save.isPending}>
            {t(suspended ? 'users.lift' : 'users.suspend')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

type Deed = 'signOut' | 'factors' | 'erase';

/** What ends something for somebody: asked for once more, and for what never comes back the name is typed. */
export function EndPanel({ user, onDone }: Given) {
  const { may } = useSession(true);
  const { proven, dialog } = useProof();
  const [deed, setDeed] = useState<Deed>();
  const path = { id: user.value.id };
  const save = useMutation({
    mutationFn: async (which: Deed) => {
      if (which === 'signOut') await api.DELETE('/v1/users/{userId}/sessions', { params: { path: { userId: path.id } } });
      if (which === 'factors') await proven(() => api.DELETE('/v1/users/{id}/factors', { params: { path } }));
      if (which === 'erase') await proven(() => api.POST('/v1/users/{id}/erasure', { params: at(user) }));
    },
    onSuccess: () => {
      setDeed(undefined);
      onDone();
    },
  });
  const close = () => {
    setDeed(undefined);
    save.reset();
  };
  const line = (which: Deed, danger = false): ReactNode => (
    <div className="row">
      <Button kind={danger ? 'danger' : 'secondary'} onClick={() => setDeed(which)}>
        {t(`users.${which}`)}
      </Button>
    </div>
  );
  return (
    <Panel title={t('users.ends')}>
      <a className={buttonClass({})} href={`/v1/users/${path.id}/export`} download={`${user.value.username}.json`}>
        {t('users.export')}
      </a>
      {line('signOut')}
      {line('factors')}
      {may('patrons:erase') && line('erase', true)}
      {deed && (
        <ConfirmDialog
          open
          danger={deed !== 'signOut'}
          title={t(`users.${deed}`)}
          confirm={t(`users.${deed}`)}
          busy={save.isPending}
          onClose={close}
          onConfirm={() => save.mutate(deed)}
          {...(deed === 'erase' ? { typed: user.value.username } : {})}
        >
          <Refused
            error={save.error}
            onReload={() => {
              onDone();
              save.reset();
            }}
          />
          <p>{t(`users.${deed}Text`)}</p>
        </ConfirmDialog>
      )}
      {dialog}
    </Panel>
  );
}
