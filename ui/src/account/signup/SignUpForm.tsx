import { type FormEvent, useState } from 'react';
import { useSignedIn } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { Checkbox, FieldGroup, TextInput } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { useDeed } from '../bits/deed.ts';
import { type Application, agree, type Choice, firstSession, signUp, termsWanted, type Welcome } from './signup.ts';

const IDS = {
  username: 'signup-username',
  email: 'signup-email',
  fullName: 'signup-name',
  password: 'signup-password',
  acceptedTerms: 'signup-terms',
} as const;
const CHOICES: readonly Choice[] = ['reading_history', 'saved_search_mails'];
const EMPTY: Application = {
  username: '',
  email: '',
  fullName: '',
  password: '',
  language: '',
  acceptedTerms: undefined,
  agreed: new Set(),
};

export function SignUpForm({ onDone }: { onDone: (welcome: Welcome) => void }) {
  const [form, setForm] = useState(EMPTY);
  const [terms, setTerms] = useState<string>();
  const deed = useDeed();
  const keep = useSignedIn();
  const change = (part: Partial<Application>) => setForm((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const application: Application = {
      ...form,
      username: form.username.trim(),
      email: form.email.trim(),
      fullName: form.fullName.trim(),
      language: document.documentElement.lang,
    };
    void deed.run(async () => {
      try {
        await signUp(application);
      } catch (thrown) {
        setTerms((before) => termsWanted(thrown) ?? before);
        throw thrown;
      }
      const session = await firstSession(application);
      if (session) {
        await keep(session);
        await agree(application.agreed);
      }
      onDone({ email: application.email, signedIn: session !== undefined });
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <FormError error={deed.error} fieldIds={IDS} />
      <Who form={form} error={deed.error} change={change} />
      <FieldGroup label={t('signup.choices')} hint={t('signup.choicesHint')}>
        {CHOICES.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`consent.${kind}`)}
            hint={t(`consent.${kind}.hint`)}
            checked={form.agreed.has(kind)}
            onChange={(event) => change({ agreed: withChoice(form.agreed, kind, event.currentTarget.checked) })}
          />
        ))}
      </FieldGroup>
      {terms !== undefined && (
        <Checkbox
          id={IDS.acceptedTerms}
          label={t('signup.terms', { version: terms })}
          required
          checked={form.acceptedTerms === terms}
          error={form.acceptedTerms === terms ? undefined : fieldError(deed.error, 'acceptedTerms')}
          onChange={(event) => change({ acceptedTerms: event.currentTarget.checked ? terms : undefined })}
        />
      )}
      <div className="row">
        <Button kind="primary" type="submit" busy={deed.busy}>
          {t('signup.submit')}
        </Button>
      </div>
    </form>
  );
}

function withChoice(agreed: ReadonlySet<Choice>, kind: Choice, given: boolean): ReadonlySet<Choice> {
  const next = new Set(agreed);
  if (given) next.add(kind);
  else next.delete(kind);
  return next;
}

function Who({ form, error, change }: { form: Application; error: unknown; change: (part: Partial<Application>) => void }) {
  return (
    <>
      <TextInput
        id={IDS.username}
        label={t('signin.username')}
        hint={t('signup.usernameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        required
        value={form.username}
        error={fieldError(error, 'username')}
        onChange={(event) => change({ username: event.currentTarget.value })}
      />
      <TextInput
        id={IDS.email}
        label={t('profile.email')}
        type="email"
        autoComplete="email"
        dir="ltr"
        required
        value={form.email}
        error={fieldError(error, 'email')}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <TextInput
        id={IDS.fullName}
        label={t('profile.name')}
        optional
        autoComplete="name"
        value={form.fullName}
        error={fieldError(error, 'fullName')}
        onChange={(event) => change({ fullName: event.currentTarget.value })}
      />
      <PasswordInput
        id={IDS.password}
        label={t('signin.password')}
        hint={t('password.hint')}
        autoComplete="new-password"
        required
        value={form.password}
        error={fieldError(error, 'password')}
        onChange={(event) => change({ password: event.currentTarget.value })}
      />
    </>
  );
}
