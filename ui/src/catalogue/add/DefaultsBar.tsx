import { useId } from 'react';
import { t } from '../../i18n/messages.ts';
import { FieldGroup, Radio, Select, TextInput } from '../../ui/Field.tsx';
import { useBranches } from '../queries.ts';
import type { Defaults } from './defaults.ts';

/** What each copy gets without being asked. */
export function DefaultsBar({ defaults, onChange }: { defaults: Defaults; onChange: (next: Defaults) => void }) {
  const branches = useBranches();
  const name = useId();
  return (
    <section className="panel cat-grid" aria-label={t('add.defaults')}>
      <Select
        label={t('copy.branch')}
        value={defaults.branchId}
        onChange={(event) => onChange({ ...defaults, branchId: event.currentTarget.value })}
      >
        <option value="">{t('add.ownBranch')}</option>
        {branches.data?.items.map((branch) => (
          <option key={branch.id} value={branch.id} dir="auto">
            {branch.name}
          </option>
        ))}
      </Select>
      <TextInput
        label={t('copy.shelf')}
        value={defaults.shelf}
        onChange={(event) => onChange({ ...defaults, shelf: event.currentTarget.value })}
      />
      <TextInput
        label={t('copy.callNumber')}
        dir="ltr"
        value={defaults.callNumber}
        onChange={(event) => onChange({ ...defaults, callNumber: event.currentTarget.value })}
      />
      <FieldGroup label={t('copy.barcode')}>
        <div className="row">
          {(['auto', 'scan'] as const).map((way) => (
            <Radio
              key={way}
              name={name}
              label={t(way === 'auto' ? 'add.barcodeAuto' : 'add.barcodeScan')}
              checked={defaults.barcode === way}
              onChange={() => onChange({ ...defaults, barcode: way })}
            />
          ))}
        </div>
      </FieldGroup>
    </section>
  );
}
