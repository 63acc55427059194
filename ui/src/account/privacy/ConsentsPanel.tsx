import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Switch } from '../../ui/Field.tsx';
import { useDeed } from '../bits/deed.ts';
import { Panel } from '../bits/Panel.tsx';
import { consentsQuery, useRefresh } from '../queries.ts';

type Consent = Schemas['Consent'];
/** What may be taken back without ceasing to be a reader. */
const CHOICES = ['reading_history', 'saved_search_mails'] as const;

export function ConsentsPanel() {
  const consents = useQuery(consentsQuery());
  return (
    <Panel title={t('consents.title')} intro={t('consents.intro')}>
      <Answer query={consents}>
        {({ items }) => (
          <>
            {CHOICES.map((kind) => (
              <Choice key={kind} kind={kind} given={given(items, kind)} />
            ))}
            <Log consents={items} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function given(consents: readonly Consent[], kind: Consent['kind']): boolean {
  return consents.some((consent) => consent.kind === kind && consent.withdrawnAt === undefined);
}

function Choice({ kind, given }: { kind: (typeof CHOICES)[number]; given: boolean }) {
  const deed = useDeed();
  const refresh = useRefresh();
  const say = (agreed: boolean) =>
    deed.run(async () => {
      await api.PUT('/v1/me/consents/{kind}', { params: { path: { kind } }, body: { given: agreed } });
      await refresh('/v1/me/consents', '/v1/me', '/v1/me/loans', '/v1/saved-searches');
    });
  return (
    <>
      <FormError error={deed.error} />
      <Switch
        label={t(`consent.${kind}`)}
        hint={t(`consent.${kind}.hint`)}
        checked={given}
        disabled={deed.busy}
        onChange={(event) => void say(event.currentTarget.checked)}
      />
    </>
  );
}

function Log({ consents }: { consents: readonly Consent[] }) {
  if (consents.length === 0) return null;
  return (
    <details className="account__fold">
      <summary>{t('consents.log')}</summary>
      <ul className="account__rows">
        {consents.map((consent) => (
          <li key={`${consent.kind}-${consent.givenAt}`} className="account__line">
            <span>{t(`consent.${consent.kind}`)}</span>
            <span className="muted small">
              {t('consents.given', { when: formatDateTime(consent.givenAt) })}
              {consent.withdrawnAt && ` · ${t('consents.withdrawn', { when: formatDateTime(consent.withdrawnAt) })}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
