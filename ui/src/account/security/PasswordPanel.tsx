import { type FormEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { useDeed } from '../bits/deed.ts';
import { Panel } from '../bits/Panel.tsx';
import { useRefresh } from '../queries.ts';

export function PasswordPanel() {
  const id = useId();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const deed = useDeed();
  const refresh = useRefresh();
  const wrong = deed.error instanceof ApiProblem && deed.error.has('wrong_password');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    void deed
      .run(async () => {
        await api.PUT('/v1/me/password', { body: { currentPassword: current, newPassword: next } });
        await refresh('/v1/sessions');
      })
      .then((changed) => {
        setDone(changed);
        setCurrent('');
        if (changed) setNext('');
      });
  };
  return (
    <Panel title={t('password.change')} intro={t('password.intro')}>
      <form className="stack account__form" onSubmit={submit}>
        {done && (
          <Banner tone="ok" alert>
            <p>{t('password.changed')}</p>
          </Banner>
        )}
        {!wrong && <FormError error={deed.error} fieldIds={{ currentPassword: `${id}-current`, newPassword: `${id}-next` }} />}
        <PasswordInput
          id={`${id}-current`}
          label={t('password.current')}
          autoComplete="current-password"
          required
          value={current}
          error={wrong ? t('proof.wrongPassword') : fieldError(deed.error, 'currentPassword')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          id={`${id}-next`}
          label={t('password.next')}
          hint={t('password.hint')}
          autoComplete="new-password"
          required
          value={next}
          error={fieldError(deed.error, 'newPassword')}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" busy={deed.busy}>
            {t('password.change')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
