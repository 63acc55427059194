import { t } from '../../i18n/messages.ts';
import { type DiffValue, DiffView } from '../../ui/DiffView.tsx';
import { fieldName, fieldText } from './fields.ts';

export interface Changed {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Two versions of a book or an author, field by field; only those that differ. */
export function Differences({ changes, before, after }: { changes: readonly Changed[]; before?: string; after?: string }) {
  return (
    <DiffView
      caption={t('diff.caption')}
      rows={changes.map((change) => ({
        key: change.field,
        name: fieldName(change.field),
        before: inWords(change.before, change.field),
        after: inWords(change.after, change.field),
      }))}
      {...(before === undefined ? {} : { before })}
      {...(after === undefined ? {} : { after })}
    />
  );
}

function inWords(value: unknown, field: string): DiffValue {
  if (value === undefined || value === null || value === '') return undefined;
  return Array.isArray(value) ? value.map((one: unknown) => fieldText(one, field)) : fieldText(value, field);
}
