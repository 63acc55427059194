import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, type Schemas, type Tagged, tagged } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { fieldError } from '../../ui/ErrorState.tsx';
import { NumberInput } from '../../ui/Field.tsx';
import { Moved } from '../kit/Moved.tsx';
import { Page } from '../kit/Page.tsx';
import { Refused } from '../kit/Refused.tsx';
import { useFollowed } from '../kit/useFollowed.ts';

export const Route = createLazyRoute('/admin/policy')({ component: Policy });

type Rules = Schemas['LendingPolicy'];
const FIELDS = ['loanDays', 'maxRenewals', 'maxLoans', 'maxHolds', 'holdShelfDays'] as const;
const KEY = ['/v1/policies/root', 'tagged'];

function Policy() {
  const query = useQuery({ queryKey: KEY, queryFn: () => tagged(api.GET('/v1/policies/root')) });
  return (
    <Page title={t('admin.policy')} lead={t('policy.lead')}>
      <Answer rows={6} query={query}>
        {(rules) => <Form rules={rules} onReload={() => query.refetch()} />}
      </Answer>
    </Page>
  );
}

type Values = Record<(typeof FIELDS)[number], string>;

function valuesOf(rules: Rules | undefined): Values {
  return Object.fromEntries(FIELDS.map((field) => [field, String(rules?.[field] ?? '')])) as Values;
}

function Form({ rules, onReload }: { rules: Tagged<Rules>; onReload: () => Promise<unknown> }) {
  const queries = useQueryClient();
  const { may } = useSession(true);
  const form = useFollowed(rules, valuesOf);
  const { values, changed } = form;
  const [checked, setChecked] = useState(false);
  const wrong = (field: keyof Values) => (checked && !/^\d+$/.test(values[field].trim()) ? t('policy.whole') : undefined);
  const save = useMutation({
    mutationFn: () =>
      tagged(
        api.PUT('/v1/policies/root', {
          params: { header: { 'If-Match': rules.etag } },
          body: Object.fromEntries(FIELDS.map((field) => [field, Number(values[field])])) as Schemas['LendingPolicyChange'],
        }),
      ),
    onSuccess: (saved) => {
      announce(t('kit.saved'));
      queries.setQueryData(KEY, saved);
    },
  });
  const writes = may('policies:write');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (FIELDS.every((field) => /^\d+$/.test(values[field].trim())) && !save.isPending) save.mutate();
  };
  return (
    <form className="panel stack admin__form" onSubmit={submit} noValidate>
      <Refused error={save.error} onReload={() => void onReload().then(() => save.reset())} />
      <Moved form={form} names={Object.fromEntries(FIELDS.map((field) => [field, t(`policy.${field}`)])) as Values} />
      {!writes && <Banner>{t('kit.readOnly')}</Banner>}
      {FIELDS.map((field) => (
        <NumberInput
          key={field}
          label={t(`policy.${field}`)}
          hint={t(`policy.${field}Hint`)}
          error={wrong(field) ?? fieldError(save.error, field)}
          value={values[field]}
          readOnly={!writes}
          onChange={(event) => {
            form.set({ [field]: event.currentTarget.value.trim() });
          }}
        />
      ))}
      {changed.length > 0 && !form.moved && (
        <Banner title={t('policy.changes', { count: changed.length })}>
          <ul className="banner__list">
            {changed.map((field) => (
              <li key={field}>
                {t('policy.change', { field: t(`policy.${field}`), from: rules.value[field], to: values[field] })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <p className="muted small">
        {t('policy.version', { version: rules.value.version, when: formatDateTime(rules.value.updatedAt) })}
      </p>
      {writes && (
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            busy={save.isPending}
            whyNot={changed.length === 0 ? t('kit.nothingChanged') : undefined}
          >
            {t('kit.save')}
          </Button>
          {changed.length > 0 && <Button onClick={form.revert}>{t('kit.revert')}</Button>}
        </div>
      )}
    </form>
  );
}
