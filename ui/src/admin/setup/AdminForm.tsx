import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { api, body } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useSignedIn } from '../../api/session.ts';
import { currentLocale, t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';

/** Makes the first administrator and signs them in. */
export function AdminForm({ onDone }: { onDone: () => void }) {
  const { token = '' } = useSearch({ from: '/setup' });
  const signedIn = useSignedIn();
  const [values, setValues] = useState({ token, username: '', fullName: '', email: '', password: '' });
  const made = useRef<string>(undefined);
  const save = useMutation({
    mutationFn: async () => {
      const { fullName, ...rest } = values;
      // Made once: where only the signing in failed, that alone is tried again.
      if (made.current !== rest.username) {
        await body(
          api.POST('/v1/setup/admin', {
            body: { ...rest, language: currentLocale(), ...(fullName.trim() ? { fullName } : {}) },
          }),
        );
        made.current = rest.username;
      }
      const { username, password } = values;
      await signedIn(await body(api.POST('/v1/web/session', { body: { username, password } })));
    },
    onSuccess: onDone,
  });
  const isSetUp = save.error instanceof ApiProblem && (save.error.status === 409 || save.error.status === 404);
  const field = (name: keyof typeof values) => ({
    value: values[name],
    error: fieldError(save.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <FormError error={save.error} />
      {isSetUp && (
        <p>
          <Link to="/">{t('setup.isSetUp')}</Link>
        </p>
      )}
      <TextInput
        label={t('setup.token')}
        hint={t('setup.tokenHint')}
        required
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        {...field('token')}
      />
      <TextInput label={t('signin.username')} required autoComplete="username" autoCapitalize="none" {...field('username')} />
      <TextInput label={t('users.fullName')} optional autoComplete="name" {...field('fullName')} />
      <TextInput label={t('users.email')} required type="email" autoComplete="email" {...field('email')} />
      <PasswordInput
        label={t('signin.password')}
        hint={t('setup.passwordHint')}
        required
        autoComplete="new-password"
        {...field('password')}
      />
      <Button kind="primary" type="submit" busy={save.isPending}>
        {t('setup.create')}
      </Button>
    </form>
  );
}
