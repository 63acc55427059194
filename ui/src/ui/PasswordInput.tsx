import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { t } from '../i18n/messages.ts';
import { Field, type FieldFrame } from './Field.tsx';

/** May be looked at, pasted into and filled by a password manager. */
export function PasswordInput({
  label,
  hint,
  error,
  optional,
  ...control
}: FieldFrame & Omit<ComponentProps<'input'>, 'type'>) {
  const [shown, setShown] = useState(false);
  const what = shown ? t('password.hide') : t('password.show');
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={control.id} required={control.required}>
      {(tied) => (
        <span className="input-group">
          <input
            {...control}
            {...tied}
            className="input"
            type={shown ? 'text' : 'password'}
            spellCheck={false}
            autoCapitalize="none"
          />
          <button
            className="button button--quiet button--icon input-group__end"
            type="button"
            aria-pressed={shown}
            aria-label={what}
            title={what}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff aria-hidden="true" size={20} /> : <Eye aria-hidden="true" size={20} />}
          </button>
        </span>
      )}
    </Field>
  );
}
