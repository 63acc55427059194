import { t } from '../../i18n/messages.ts';
import { fieldError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';

/** For whoever has only the code of a letter, without the link. */
export function TokenField({ value, error, onChange }: { value: string; error: unknown; onChange: (token: string) => void }) {
  return (
    <TextInput
      id="letter-token"
      label={t('letter.code')}
      hint={t('letter.codeHint')}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      required
      value={value}
      error={fieldError(error, 'token')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
