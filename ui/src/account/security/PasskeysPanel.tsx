import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, body, type Schemas } from '../../api/client.ts';
import { formatDate, formatRelative } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { useDeed } from '../bits/deed.ts';
import { NameDialog } from '../bits/NameDialog.tsx';
import { Panel } from '../bits/Panel.tsx';
import { useProof } from '../bits/proof.tsx';
import { passkeysQuery, useRefresh } from '../queries.ts';
import { useFactorsChanged } from './changed.ts';
import { createPasskey, passkeysCanBeMade } from './passkey.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';

type Passkey = Schemas['Passkey'];

export function PasskeysPanel() {
  const passkeys = useQuery(passkeysQuery());
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <Panel title={t('passkeys.title')} intro={t('passkeys.intro')}>
      <Answer query={passkeys}>
        {({ items }) => (
          <>
            {items.length > 0 && (
              <ul className="account__rows">
                {items.map((passkey) => (
                  <PasskeyLine key={passkey.id} passkey={passkey} />
                ))}
              </ul>
            )}
            {passkeysCanBeMade() ? <AddPasskey onCodes={setCodes} /> : <p className="muted">{t('passkeys.cannot')}</p>}
          </>
        )}
      </Answer>
      <RecoveryCodes codes={codes} onClose={() => setCodes(undefined)} />
    </Panel>
  );
}

function AddPasskey({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const box = useId();
  const [name, setName] = useState('');
  const deed = useDeed();
  const withProof = useProof();
  const changed = useFactorsChanged();
  const notMade = deed.error instanceof DOMException;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void deed.run(async () => {
      const options = await withProof(() => body(api.POST('/v1/me/passkeys/options')));
      const added = await createPasskey(name.trim(), options);
      setName('');
      onCodes(added.recoveryCodes);
      await changed();
    });
  };
  return (
    <form className="stack account__form" onSubmit={submit}>
      {notMade ? (
        <Banner tone="warn" alert>
          <p>{t('passkeys.notMade')}</p>
        </Banner>
      ) : (
        <FormError error={deed.error} fieldIds={{ name: box }} />
      )}
      <TextInput
        id={box}
        label={t('passkeys.name')}
        hint={t('passkeys.nameHint')}
        required
        maxLength={60}
        value={name}
        error={fieldError(deed.error, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" busy={deed.busy}>
          {t('passkeys.add')}
        </Button>
      </div>
    </form>
  );
}

function PasskeyLine({ passkey }: { passkey: Passkey }) {
  const [doing, setDoing] = useState<'rename' | 'remove'>();
  const deed = useDeed();
  const withProof = useProof();
  const refresh = useRefresh();
  const changed = useFactorsChanged();
  const params = { path: { id: passkey.id } };
  return (
    <li className="account__line">
      <div>
        <p>
          <strong>
            <bdi>{passkey.name}</bdi>
          </strong>
        </p>
        <p className="muted small">
          {t('account.made', { date: formatDate(passkey.createdAt) })}
          {passkey.lastUsedAt && ` · ${t('account.used', { when: formatRelative(passkey.lastUsedAt) })}`}
        </p>
        <FormError error={doing === undefined ? deed.error : undefined} />
      </div>
      <div className="row">
        <Button kind="quiet" size="small" onClick={() => setDoing('rename')}>
          {t('account.rename')}
        </Button>
        <Button kind="quiet" size="small" onClick={() => setDoing('remove')}>
          {t('account.remove')}
        </Button>
      </div>
      {doing === 'rename' && (
        <NameDialog
          title={t('account.rename')}
          label={t('passkeys.name')}
          load={() => Promise.resolve({ value: { name: passkey.name }, etag: '' })}
          save={async (name) => {
            await api.PUT('/v1/me/passkeys/{id}/name', { params, body: { name } });
            await refresh('/v1/me/passkeys');
          }}
          onClose={() => setDoing(undefined)}
        />
      )}
      <ConfirmDialog
        open={doing === 'remove'}
        danger
        busy={deed.busy}
        title={t('passkeys.removeTitle')}
        confirm={t('account.remove')}
        onClose={() => setDoing(undefined)}
        onConfirm={async () => {
          setDoing(undefined);
          await deed.run(async () => {
            await withProof(() => api.DELETE('/v1/me/passkeys/{id}', { params }));
            await changed();
          });
        }}
      >
        <p>{t('passkeys.removeText', { name: passkey.name })}</p>
      </ConfirmDialog>
    </li>
  );
}
