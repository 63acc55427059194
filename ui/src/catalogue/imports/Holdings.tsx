import type { Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Select, TextInput } from '../../ui/Field.tsx';
import { fieldName } from '../kit/fields.ts';
import { useBranches } from '../queries.ts';

type Choice = Schemas['HoldingsChoice'];
const PRESETS = [
  ['koha', 'Koha (952)'],
  ['evergreen', 'Evergreen (852)'],
  ['symphony', 'Symphony (949)'],
  ['marc21', 'MARC 21 (852)'],
] as const;
const FIELDS = ['barcode', 'branch', 'callNumber', 'shelfLocation', 'itemType', 'price', 'acquiredOn', 'notes'] as const;

/** Where copies stand in the records: as a system that is known writes them, or field by field. */
export function Holdings({ value, onChange }: { value: Choice | undefined; onChange: (value: Choice | null) => void }) {
  const branches = useBranches();
  const kind = value?.preset ?? (value?.tag !== undefined && value.tag !== null ? 'own' : 'none');
  const choose = (next: string) => {
    const branch = value?.branch ? { branch: value.branch } : {};
    if (next === 'none') onChange(null);
    else if (next === 'own') onChange({ tag: '852', subfields: [{ field: 'barcode', code: 'p' }], ...branch });
    else onChange({ preset: next as NonNullable<Choice['preset']>, ...branch });
  };
  const code = (field: string) => value?.subfields?.find((one) => one.field === field)?.code ?? '';
  const setCode = (field: string, next: string) =>
    onChange({
      ...value,
      subfields: [...(value?.subfields ?? []).filter((one) => one.field !== field), ...(next ? [{ field, code: next }] : [])],
    });
  return (
    <fieldset className="field-group">
      <legend className="field__label">{t('imports.holdings')}</legend>
      <div className="cat-grid">
        <Select label={t('imports.holdingsAs')} value={kind} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="none">{t('imports.holdingsNone')}</option>
          {PRESETS.map(([preset, name]) => (
            <option key={preset} value={preset}>
              {name}
            </option>
          ))}
          <option value="own">{t('imports.holdingsOwn')}</option>
        </Select>
        {kind !== 'none' && (
          <Select
            label={t('imports.holdingsBranch')}
            value={value?.branch ?? ''}
            onChange={(event) => onChange({ ...value, branch: event.currentTarget.value || undefined })}
          >
            <option value="">{t('imports.holdingsBranchNone')}</option>
            {branches.data?.items.map((branch) => (
              <option key={branch.id} value={branch.code} dir="auto">
                {branch.name}
              </option>
            ))}
          </Select>
        )}
        {kind === 'own' && (
          <TextInput
            label={t('imports.tag')}
            value={value?.tag ?? ''}
            maxLength={3}
            dir="ltr"
            onChange={(event) => onChange({ ...value, tag: event.currentTarget.value })}
          />
        )}
      </div>
      {kind === 'own' && (
        <div className="cat-grid cat-grid--small">
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={fieldName(field)}
              value={code(field)}
              maxLength={1}
              dir="ltr"
              className="cat-code"
              onChange={(event) => setCode(field, event.currentTarget.value.trim())}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
