import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../i18n/messages.ts';
import { Button } from './Button.tsx';

export interface Chip {
  readonly key: string;
  readonly label: ReactNode;
  /** The label as plain text, for the button's name. */
  readonly name: string;
  readonly onRemove: () => void;
}

/** What narrows a list, each to be taken away. */
export function FilterChips({ chips, onClear }: { chips: readonly Chip[]; onClear?: () => void }) {
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('filter.active')}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <button type="button" className="chip" aria-label={t('filter.remove', { name: chip.name })} onClick={chip.onRemove}>
            <span>{chip.label}</span>
            <X aria-hidden="true" size={16} />
          </button>
        </li>
      ))}
      {onClear && chips.length > 1 && (
        <li>
          <Button kind="quiet" size="small" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}
