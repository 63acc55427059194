import { useMutation } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { Checkbox, TextInput } from '../../ui/Field.tsx';
import { Known } from './Known.tsx';
import { enrol, firstPassword, type Made, type Newcomer, termsWanted, usernameFrom } from './newcomer.ts';
import { CardField, ExpiryField, FIELD_IDS, LanguageField } from './PersonFields.tsx';
import { useForgetPeople } from './people.ts';

const IDS = {
  ...FIELD_IDS,
  username: 'patron-username',
  password: 'patron-password',
  acceptedTerms: 'patron-terms',
} as const;

function empty(): Newcomer {
  return {
    fullName: '',
    email: '',
    username: '',
    password: firstPassword(),
    gender: 'undisclosed',
    language: document.documentElement.lang || 'en',
    cardNumber: '',
    expiresOn: '',
    acceptedTerms: undefined,
  };
}

/** One page, few fields, the card first where this desk may give cards. */
export function NewForm({ onMade }: { onMade: (made: Made, password: string) => void }) {
  const { may } = useSession(true);
  const forget = useForgetPeople();
  const [form, setForm] = useState(empty);
  const [named, setNamed] = useState(false);
  const [terms, setTerms] = useState<string>();
  const change = (part: Partial<Newcomer>) => setForm((before) => ({ ...before, ...part }));
  const make = useMutation({
    mutationFn: enrol,
    onSuccess: (made) => {
      forget();
      onMade(made, form.password);
    },
    onError: (thrown) => setTerms((before) => termsWanted(thrown) ?? before),
  });
  const { error } = make;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!make.isPending) make.mutate(form);
  };
  return (
    <div className="patron-two">
      <form className="stack patron-form" onSubmit={submit}>
        <FormError error={error} fieldIds={IDS} />
        {may('patrons:write') && (
          <CardField value={form.cardNumber} error={error} onChange={(cardNumber) => change({ cardNumber })} />
        )}
        <TextInput
          id={IDS.fullName}
          label={t('patron.fullName')}
          required
          autoComplete="off"
          value={form.fullName}
          error={fieldError(error, 'fullName')}
          onChange={(event) => {
            const fullName = event.currentTarget.value;
            change({ fullName, ...(named ? {} : { username: usernameFrom(fullName) }) });
          }}
        />
        <TextInput
          id={IDS.email}
          label={t('patron.email')}
          hint={t('patron.newEmailHint')}
          type="email"
          required
          autoComplete="off"
          dir="ltr"
          value={form.email}
          error={fieldError(error, 'email')}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <TextInput
          id={IDS.username}
          label={t('signin.username')}
          hint={t('patron.usernameHint')}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          value={form.username}
          error={fieldError(error, 'username')}
          onChange={(event) => {
            setNamed(true);
            change({ username: event.currentTarget.value });
          }}
        />
        <div className="patron-password">
          <TextInput
            id={IDS.password}
            label={t('patron.firstPassword')}
            hint={t('patron.firstPasswordHint')}
            required
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            value={form.password}
            error={fieldError(error, 'password')}
            onChange={(event) => change({ password: event.currentTarget.value })}
          />
          <Button icon={<RefreshCw aria-hidden="true" size={16} />} onClick={() => change({ password: firstPassword() })}>
            {t('patron.anotherPassword')}
          </Button>
        </div>
        <div className="patron-pair">
          <LanguageField value={form.language} error={error} onChange={(language) => change({ language })} />
          {may('patrons:write') && (
            <ExpiryField value={form.expiresOn} error={error} onChange={(expiresOn) => change({ expiresOn })} />
          )}
        </div>
        {terms !== undefined && (
          <Checkbox
            id={IDS.acceptedTerms}
            label={t('patron.terms', { version: terms })}
            required
            checked={form.acceptedTerms === terms}
            error={form.acceptedTerms === terms ? undefined : fieldError(error, 'acceptedTerms')}
            onChange={(event) => change({ acceptedTerms: event.currentTarget.checked ? terms : undefined })}
          />
        )}
        <div className="row">
          <Button type="submit" kind="primary" busy={make.isPending}>
            {t('patron.make')}
          </Button>
        </div>
      </form>
      <Known fullName={form.fullName} email={form.email} />
    </div>
  );
}
