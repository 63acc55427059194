import { createLazyRoute, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { useDeed } from '../bits/deed.ts';

export const Route = createLazyRoute('/forgot-password')({ component: Forgotten });

function Forgotten() {
  usePageTitle(t('forgotten.title'));
  const [username, setUsername] = useState('');
  const [sent, setSent] = useState(false);
  const deed = useDeed();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void deed.run(() => api.POST('/v1/password-resets', { body: { username: username.trim() } })).then(setSent);
  };
  return (
    <div className="page__inner page--narrow stack">
      <h1 tabIndex={-1}>{t('forgotten.title')}</h1>
      {sent ? (
        // The same whether there is such an account or not, as the server's answer is.
        <Banner tone="ok" alert title={t('forgotten.sent')}>
          <p>{t('forgotten.sentText')}</p>
        </Banner>
      ) : (
        <form className="stack" onSubmit={submit}>
          <p>{t('forgotten.text')}</p>
          <FormError error={deed.error} fieldIds={{ username: 'forgotten-username' }} />
          <TextInput
            id="forgotten-username"
            label={t('forgotten.username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            required
            value={username}
            error={fieldError(deed.error, 'username')}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <div className="row">
            <Button kind="primary" type="submit" busy={deed.busy}>
              {t('forgotten.send')}
            </Button>
          </div>
        </form>
      )}
      <p>
        <Link to="/signin">{t('recovery.toSignIn')}</Link>
      </p>
    </div>
  );
}
