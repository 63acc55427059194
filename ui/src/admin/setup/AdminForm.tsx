import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, body } from '../../api/client.ts';
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
  const save = useMutation({
    mutationFn: async () => {
      const { fullName, ...rest } = values;
      await body(
        api.POST('/v1/setup/admin', {
          body: { ...rest, language: currentLocale(), ...(fullName.trim() ? { fullName } : {}) },
        }),
      );
      const { username, password } = values;
      await signedIn(await body(api.POST('/v1/web/session', { body: { username, password } })));
    },
    onSuccess: onDone,
  });
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
