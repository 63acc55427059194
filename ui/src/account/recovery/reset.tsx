import { useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { fieldError } from '../../ui/ErrorState.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { LetterPage } from './LetterPage.tsx';

export const Route = createLazyRoute('/reset-password')({ component: Reset });

function Reset() {
  const { token } = Route.useSearch();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  return (
    <LetterPage
      title={t('reset.title')}
      text={t('reset.text')}
      button={t('reset.set')}
      token={token}
      act={async (letter) => {
        await api.POST('/v1/password-resets/completions', { body: { token: letter, newPassword: password } });
        // It signs out everywhere, here as well.
        await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }}
      done={
        <Banner
          tone="ok"
          alert
          title={t('reset.done')}
          actions={
            <LinkButton kind="primary" to="/signin">
              {t('session.signIn')}
            </LinkButton>
          }
        >
          <p>{t('reset.doneText')}</p>
        </Banner>
      }
      stale={<Link to="/forgot-password">{t('reset.again')}</Link>}
    >
      {(deed) => (
        <PasswordInput
          id="reset-password"
          label={t('password.next')}
          hint={t('password.hint')}
          autoComplete="new-password"
          required
          value={password}
          error={fieldError(deed.error, 'newPassword')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
    </LetterPage>
  );
}
