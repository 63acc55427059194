import { useId } from 'react';
import { t } from '../../i18n/messages.ts';
import { FieldGroup, Radio } from '../../ui/Field.tsx';
import type { OnMatch } from './queries.ts';

const CHOICES = [
  ['keep', 'imports.onMatch.keep', 'imports.onMatch.keepHint'],
  ['fill_gaps', 'imports.onMatch.fill', 'imports.onMatch.fillHint'],
  ['replace', 'imports.onMatch.replace', 'imports.onMatch.replaceHint'],
] as const;

/** What becomes of books that are there already. */
export function OnMatchChoice({ value, onChange }: { value: OnMatch; onChange: (value: OnMatch) => void }) {
  const name = useId();
  return (
    <FieldGroup label={t('imports.onMatch')}>
      {CHOICES.map(([key, label, hint]) => (
        <Radio
          key={key}
          name={name}
          value={key}
          label={t(label)}
          hint={t(hint)}
          checked={value === key}
          onChange={() => onChange(key)}
        />
      ))}
    </FieldGroup>
  );
}
