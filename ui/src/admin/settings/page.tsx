import { useMutation, useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { api, type Schemas, type Tagged, tagged } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, FieldGroup } from '../../ui/Field.tsx';
import { Moved } from '../kit/Moved.tsx';
import { Page, Panel } from '../kit/Page.tsx';
import { Refused } from '../kit/Refused.tsx';
import { roleTitle } from '../kit/roleTitle.ts';
import { useFollowed } from '../kit/useFollowed.ts';
import { useProof } from '../kit/useProof.tsx';

export const Route = createLazyRoute('/admin/settings')({ component: Settings });

function Settings() {
  const query = useQuery({
    queryKey: ['/v1/security-policy', 'tagged'],
    queryFn: () => tagged(api.GET('/v1/security-policy')),
  });
  return (
    <Page title={t('admin.settings')} lead={t('settings.lead')}>
      <Answer rows={6} query={query}>
        {(policy) => <Form policy={policy} onDone={() => query.refetch()} />}
      </Answer>
    </Page>
  );
}

function valuesOf(policy: Schemas['SecurityPolicy'] | undefined) {
  return { chosen: (policy?.secondFactorRequiredFor ?? []) as readonly string[] };
}

function Form({ policy, onDone }: { policy: Tagged<Schemas['SecurityPolicy']>; onDone: () => Promise<unknown> }) {
  const roles = useQuery(asks('/v1/roles'));
  const { proven, dialog } = useProof();
  const form = useFollowed(policy, valuesOf);
  const { chosen } = form.values;
  const save = useMutation({
    mutationFn: () =>
      proven(() =>
        api.PUT('/v1/security-policy', {
          params: { header: { 'If-Match': policy.etag } },
          body: { secondFactorRequiredFor: [...chosen] },
        }),
      ),
    onSuccess: onDone,
  });
  return (
    <Panel title={t('settings.factors')}>
      <Refused error={save.error} onReload={() => void onDone().then(() => save.reset())} />
      <Moved form={form} names={{ chosen: t('settings.roles') }} />
      <Answer query={roles} rows={3}>
        {({ items }) => (
          <FieldGroup label={t('settings.roles')} hint={t('settings.rolesHint')}>
            {items.map((role) => (
              <Checkbox
                key={role.name}
                label={role.builtIn ? roleTitle(role) : <bdi>{role.title}</bdi>}
                checked={chosen.includes(role.name)}
                onChange={() =>
                  form.set({
                    chosen: chosen.includes(role.name) ? chosen.filter((one) => one !== role.name) : [...chosen, role.name],
                  })
                }
              />
            ))}
          </FieldGroup>
        )}
      </Answer>
      <div className="row">
        <Button
          kind="primary"
          busy={save.isPending}
          whyNot={form.changed.length === 0 ? t('kit.nothingChanged') : undefined}
          onClick={() => save.mutate()}
        >
          {t('kit.save')}
        </Button>
      </div>
      {dialog}
    </Panel>
  );
}
