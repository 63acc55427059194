import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, type Schemas, type Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { type Permission, useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { fieldError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { Moved } from '../kit/Moved.tsx';
import { Refused } from '../kit/Refused.tsx';
import { Rights } from '../kit/Rights.tsx';
import { useFollowed } from '../kit/useFollowed.ts';
import { useProof } from '../kit/useProof.tsx';

type Role = Schemas['NamedRole'];

/** A role of the library's own; of the three that every library has it only shows what they allow. */
export function RoleForm({
  role,
  like,
  readOnly = false,
  onDone,
  onReload,
}: {
  role?: Tagged<Role>;
  like?: Role | undefined;
  readOnly?: boolean;
  onDone: () => void;
  onReload?: () => Promise<unknown>;
}) {
  const { user } = useSession(true);
  const { proven, dialog } = useProof();
  const [name, setName] = useState('');
  const form = useFollowed(role, (seen) => ({
    title: seen?.title ?? '',
    permissions: (seen?.permissions ?? like?.permissions ?? []) as readonly string[],
  }));
  const { title } = form.values;
  const rights = new Set(form.values.permissions as readonly Permission[]);
  const mine = useQuery({
    queryKey: ['/v1/users/{id}/grants', user?.id, 'roles'],
    queryFn: async () =>
      (await api.GET('/v1/users/{id}/grants', { params: { path: { id: user?.id ?? '' } } })).data?.roles ?? [],
    enabled: user !== undefined && role !== undefined && !readOnly,
  });
  const lost = role?.value.permissions.filter((one) => !rights.has(one)) ?? [];
  const losesOwn = lost.length > 0 && role !== undefined && mine.data?.includes(role.value.name);
  const once = useIntent();
  const save = useMutation({
    mutationFn: () =>
      proven(async () => {
        const whole = { title, permissions: [...rights] };
        if (role) {
          const params = { path: { name: role.value.name }, header: { 'If-Match': role.etag } };
          await api.PUT('/v1/roles/{name}', { params, body: whole });
        } else {
          const wanted = { name, ...whole };
          await once(wanted, (key) => api.POST('/v1/roles', { params: { header: { 'Idempotency-Key': key } }, body: wanted }));
        }
      }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <>
      <form className="stack" onSubmit={submit}>
        <Refused error={save.error} {...(onReload ? { onReload: () => void onReload().then(() => save.reset()) } : {})} />
        <Moved form={form} names={{ title: t('roles.title'), permissions: t('roles.rights') }} />
        {readOnly && <Banner>{t('roles.readOnly')}</Banner>}
        {!role && (
          <TextInput
            label={t('roles.name')}
            hint={t('roles.nameHint')}
            required
            dir="ltr"
            value={name}
            error={fieldError(save.error, 'name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        {!readOnly && (
          <TextInput
            label={t('roles.title')}
            required
            value={title}
            error={fieldError(save.error, 'title')}
            onChange={(event) => form.set({ title: event.currentTarget.value })}
          />
        )}
        {losesOwn && (
          <Banner tone="warn" title={t('roles.losesOwn')}>
            <p dir="ltr">{lost.join(', ')}</p>
          </Banner>
        )}
        <Rights
          chosen={rights}
          {...(readOnly ? {} : { onChange: (next: ReadonlySet<Permission>) => form.set({ permissions: [...next] }) })}
        />
        {!readOnly && (
          <div className="row">
            <Button kind="primary" type="submit" busy={save.isPending}>
              {t(role ? 'kit.save' : 'roles.add')}
            </Button>
          </div>
        )}
      </form>
      {dialog}
    </>
  );
}
