import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client.ts';
import { formatDate, formatRelative } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { providersQuery } from '../../signin/session.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { useDeed } from '../bits/deed.ts';
import { Panel } from '../bits/Panel.tsx';
import { useProof } from '../bits/proof.tsx';
import { identitiesQuery, useRefresh } from '../queries.ts';

/** Of use only where the library lets people in from other services. */
export function IdentitiesPanel() {
  const providers = useQuery(providersQuery());
  const identities = useQuery(identitiesQuery());
  const items = identities.data?.items ?? [];
  if (items.length === 0 && (providers.data?.items ?? []).length === 0) return null;
  return (
    <Panel title={t('identities.title')} intro={items.length === 0 ? t('identities.none') : t('identities.intro')}>
      {items.length > 0 && (
        <ul className="account__rows">
          {items.map((identity) => (
            <IdentityLine key={identity.id} identity={identity} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function IdentityLine({ identity }: { identity: Schemas['Identity'] }) {
  const deed = useDeed();
  const withProof = useProof();
  const refresh = useRefresh();
  const unlink = () =>
    deed.run(async () => {
      await withProof(() => api.DELETE('/v1/me/identities/{id}', { params: { path: { id: identity.id } } }));
      await refresh('/v1/me/identities');
    });
  return (
    <li className="account__line">
      <div>
        <p>
          <strong>
            <bdi>{identity.name}</bdi>
          </strong>{' '}
          {identity.email && <bdi dir="ltr">{identity.email}</bdi>}
        </p>
        <p className="muted small">
          {t('identities.since', { date: formatDate(identity.linkedAt) })}
          {identity.lastUsedAt && ` · ${t('account.used', { when: formatRelative(identity.lastUsedAt) })}`}
        </p>
        <FormError error={deed.error} />
      </div>
      <Button size="small" busy={deed.busy} onClick={() => void unlink()}>
        {t('identities.unlink')}
      </Button>
    </li>
  );
}
