import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, body, type Schemas } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { formatDate, formatRelative } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { Checkbox, FieldGroup, TextInput } from '../../ui/Field.tsx';
import { useDeed } from '../bits/deed.ts';
import { Panel } from '../bits/Panel.tsx';
import { useProof } from '../bits/proof.tsx';
import { keysQuery, useRefresh } from '../queries.ts';

type ApiKey = Schemas['ApiKey'];
type Scope = ApiKey['scopes'][number];

export function KeysPanel() {
  const keys = useQuery(keysQuery());
  const [made, setMade] = useState<string>();
  return (
    <Panel title={t('keys.title')} intro={t('keys.intro')}>
      <Answer query={keys}>
        {({ items }) => (
          <ul className="account__rows">
            {items
              .filter((key) => key.revokedAt === undefined)
              .map((key) => (
                <KeyLine key={key.id} apiKey={key} />
              ))}
          </ul>
        )}
      </Answer>
      <details className="account__fold">
        <summary>{t('keys.new')}</summary>
        <NewKey onMade={setMade} />
      </details>
      <Dialog
        open={made !== undefined}
        modalOnly
        title={t('keys.shown')}
        onClose={() => setMade(undefined)}
        actions={
          <Button kind="primary" onClick={() => setMade(undefined)}>
            {t('recovery.kept')}
          </Button>
        }
      >
        <div className="stack">
          <p>{t('keys.shownText')}</p>
          <code className="account__secret" dir="ltr">
            {made}
          </code>
        </div>
      </Dialog>
    </Panel>
  );
}

/** A key reaches no further than who makes it. */
function NewKey({ onMade }: { onMade: (key: string) => void }) {
  const id = useId();
  const { permissions } = useSession();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<ReadonlySet<Scope>>(new Set<Scope>(['own:read']));
  const deed = useDeed();
  const withProof = useProof();
  const refresh = useRefresh();
  const toggle = (scope: Scope) => {
    const next = new Set(scopes);
    if (!next.delete(scope)) next.add(scope);
    setScopes(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void deed.run(async () => {
      const asked = { name: name.trim(), scopes: [...scopes] };
      const issued = await withProof(() => body(api.POST('/v1/me/keys', { body: asked })));
      setName('');
      onMade(issued.key);
      await refresh('/v1/me/keys');
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <FormError error={deed.error} fieldIds={{ name: `${id}-name`, scopes: `${id}-scopes` }} />
      <div className="account__form">
        <TextInput
          id={`${id}-name`}
          label={t('keys.name')}
          required
          value={name}
          error={fieldError(deed.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <FieldGroup label={t('keys.scopes')} hint={fieldError(deed.error, 'scopes') ?? t('keys.scopesHint')}>
        <div className="account__scopes" id={`${id}-scopes`} tabIndex={-1}>
          {[...permissions].sort().map((scope) => (
            <Checkbox
              key={scope}
              label={<code dir="ltr">{scope}</code>}
              checked={scopes.has(scope)}
              onChange={() => toggle(scope)}
            />
          ))}
        </div>
      </FieldGroup>
      <div className="row">
        <Button type="submit" busy={deed.busy}>
          {t('keys.make')}
        </Button>
      </div>
    </form>
  );
}

function KeyLine({ apiKey }: { apiKey: ApiKey }) {
  const [asking, setAsking] = useState(false);
  const deed = useDeed();
  const refresh = useRefresh();
  const revoke = async () => {
    await deed.run(async () => {
      await api.DELETE('/v1/me/keys/{id}', { params: { path: { id: apiKey.id } } });
      await refresh('/v1/me/keys');
    });
  };
  return (
    <li className="account__line">
      <div>
        <p className="row">
          <strong>
            <bdi>{apiKey.name}</bdi>
          </strong>
          <code dir="ltr">{apiKey.hint}</code>
        </p>
        <p className="muted small">
          {t('keys.until', { date: formatDate(apiKey.expiresAt) })}
          {apiKey.lastUsedAt && ` · ${t('account.used', { when: formatRelative(apiKey.lastUsedAt) })}`} ·{' '}
          <span dir="ltr">{apiKey.scopes.join(', ')}</span>
        </p>
      </div>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('keys.revoke')}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        busy={deed.busy}
        title={t('keys.revokeTitle')}
        confirm={t('keys.revoke')}
        onClose={() => setAsking(false)}
        onConfirm={revoke}
      >
        <FormError error={deed.error} />
        <p>{t('keys.revokeText', { name: apiKey.name })}</p>
      </ConfirmDialog>
    </li>
  );
}
