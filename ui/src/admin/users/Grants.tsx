import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Schemas, type Tagged, tagged } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, FieldGroup } from '../../ui/Field.tsx';
import { Moved } from '../kit/Moved.tsx';
import { Panel } from '../kit/Page.tsx';
import { Refused } from '../kit/Refused.tsx';
import { useFollowed } from '../kit/useFollowed.ts';
import { useProof } from '../kit/useProof.tsx';

function valuesOf(grants: Schemas['Grants'] | undefined) {
  return { roles: (grants?.roles ?? []) as readonly string[], branches: (grants?.branches ?? []) as readonly string[] };
}

/** Roles of the library's own, and the branches that all rights end at. */
export function Grants({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['/v1/users/{id}/grants', id],
    queryFn: () => tagged(api.GET('/v1/users/{id}/grants', { params: { path: { id } } })),
  });
  return (
    <Panel title={t('grants.title')}>
      <Answer query={query} rows={3}>
        {(grants) => <Form id={id} grants={grants} onDone={() => query.refetch()} />}
      </Answer>
    </Panel>
  );
}

function Form({ id, grants, onDone }: { id: string; grants: Tagged<Schemas['Grants']>; onDone: () => Promise<unknown> }) {
  const roles = useQuery(asks('/v1/roles'));
  const branches = useQuery(asks('/v1/branches'));
  const { proven, dialog } = useProof();
  const form = useFollowed(grants, valuesOf);
  const { roles: mine, branches: where } = form.values;
  const save = useMutation({
    mutationFn: () =>
      proven(() =>
        api.PUT('/v1/users/{id}/grants', {
          params: { path: { id }, header: { 'If-Match': grants.etag } },
          body: { roles: [...mine], branches: [...where] },
        }),
      ),
    onSuccess: onDone,
  });
  const toggled = (all: readonly string[], one: string) =>
    all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
  const called = (one: string) =>
    roles.data?.items.find(({ name }) => name === one)?.title ?? branches.data?.items.find(({ id }) => id === one)?.name ?? one;
  const own = (roles.data?.items ?? []).filter(({ builtIn }) => !builtIn);
  return (
    <>
      <Refused error={save.error} onReload={() => void onDone().then(() => save.reset())} />
      <Moved form={form} names={{ roles: t('grants.roles'), branches: t('grants.branches') }} words={called} />
      <FieldGroup label={t('grants.roles')} hint={own.length === 0 ? t('grants.noRoles') : undefined}>
        {own.map(({ name, title }) => (
          <Checkbox
            key={name}
            label={<bdi>{title}</bdi>}
            checked={mine.includes(name)}
            onChange={() => form.set({ roles: toggled(mine, name) })}
          />
        ))}
      </FieldGroup>
      <FieldGroup label={t('grants.branches')} hint={t('grants.branchesHint')}>
        {(branches.data?.items ?? []).map((branch) => (
          <Checkbox
            key={branch.id}
            label={<bdi>{branch.name}</bdi>}
            checked={where.includes(branch.id)}
            onChange={() => form.set({ branches: toggled(where, branch.id) })}
          />
        ))}
      </FieldGroup>
      <details>
        <summary>{t('grants.reach', { count: grants.value.permissions.length })}</summary>
        <ul dir="ltr">
          {grants.value.permissions.map((permission) => (
            <li key={permission}>{permission}</li>
          ))}
        </ul>
      </details>
      <div className="row">
        <Button
          busy={save.isPending}
          whyNot={form.changed.length === 0 ? t('kit.nothingChanged') : undefined}
          onClick={() => save.mutate()}
        >
          {t('kit.save')}
        </Button>
      </div>
      {dialog}
    </>
  );
}
