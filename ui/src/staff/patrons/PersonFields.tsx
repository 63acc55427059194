import { languageName } from '../../i18n/format.ts';
import { LOCALES, OWN_NAMES } from '../../i18n/locale.ts';
import { t } from '../../i18n/messages.ts';
import { fieldError } from '../../ui/ErrorState.tsx';
import { DateField, Select, TextInput } from '../../ui/Field.tsx';
import type { Draft } from './draft.ts';
import type { User } from './people.ts';

export const FIELD_IDS = {
  fullName: 'patron-name',
  email: 'patron-email',
  cardNumber: 'patron-card',
  expiresOn: 'patron-expires',
  gender: 'patron-gender',
  language: 'patron-language',
} as const;
export const GENDERS = ['undisclosed', 'female', 'male', 'other'] as const;

export function PersonFields({
  draft,
  error,
  onChange,
}: {
  draft: Draft;
  error: unknown;
  onChange: (part: Partial<Draft>) => void;
}) {
  return (
    <>
      <TextInput
        id={FIELD_IDS.fullName}
        label={t('patron.fullName')}
        optional
        autoComplete="off"
        value={draft.fullName}
        error={fieldError(error, 'fullName')}
        onChange={(event) => onChange({ fullName: event.currentTarget.value })}
      />
      <TextInput
        id={FIELD_IDS.email}
        label={t('patron.email')}
        type="email"
        autoComplete="off"
        dir="ltr"
        value={draft.email}
        error={fieldError(error, 'email')}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <div className="patron-pair">
        <CardField value={draft.cardNumber} error={error} onChange={(cardNumber) => onChange({ cardNumber })} />
        <ExpiryField value={draft.expiresOn} error={error} onChange={(expiresOn) => onChange({ expiresOn })} />
      </div>
      <div className="patron-pair">
        <Select
          id={FIELD_IDS.gender}
          label={t('patron.gender')}
          value={draft.gender}
          error={fieldError(error, 'gender')}
          onChange={(event) => onChange({ gender: event.currentTarget.value as User['gender'] })}
        >
          {GENDERS.map((gender) => (
            <option key={gender} value={gender}>
              {t(`patron.gender.${gender}`)}
            </option>
          ))}
        </Select>
        <LanguageField value={draft.language} error={error} onChange={(language) => onChange({ language })} />
      </div>
    </>
  );
}

interface One {
  value: string;
  error: unknown;
  onChange: (value: string) => void;
}

/** A scanner ends with Enter, which must not send a form that is not filled in yet. */
export function CardField({ value, error, onChange }: One) {
  return (
    <TextInput
      id={FIELD_IDS.cardNumber}
      label={t('patron.card')}
      hint={t('patron.cardHint')}
      optional
      autoComplete="off"
      spellCheck={false}
      dir="ltr"
      value={value}
      error={fieldError(error, 'cardNumber')}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function ExpiryField({ value, error, onChange }: One) {
  return (
    <DateField
      id={FIELD_IDS.expiresOn}
      label={t('patron.memberUntil')}
      hint={t('patron.expiresHint')}
      optional
      value={value}
      error={fieldError(error, 'expiresOn')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function LanguageField({ value, error, onChange }: One) {
  const known = LOCALES.some((locale) => locale === value);
  return (
    <Select
      id={FIELD_IDS.language}
      label={t('patron.language')}
      value={value}
      error={fieldError(error, 'language')}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {!known && <option value={value}>{languageName(value)}</option>}
      {LOCALES.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {OWN_NAMES[locale]}
        </option>
      ))}
    </Select>
  );
}
