import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';

export interface Bar {
  readonly name: string;
  readonly value: number;
}

/** Figures side by side as bars, or as the table that says the same. */
export function Bars({ caption, bars }: { caption: string; bars: readonly Bar[] }) {
  const [table, setTable] = useState(false);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <div className="stack">
      {table ? (
        <DataTable
          caption={caption}
          rows={bars}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', head: t('dashboard.what'), cell: ({ name }) => name },
            { key: 'value', head: t('dashboard.count'), align: 'end', cell: ({ value }) => formatNumber(value) },
          ]}
        />
      ) : (
        <div className="bars">
          {bars.map(({ name, value }) => (
            <div className="bars__row" key={name}>
              <span>{name}</span>
              <svg className="bars__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * value) / most} height="10" />
              </svg>
              <span>{formatNumber(value)}</span>
            </div>
          ))}
        </div>
      )}
      <div className="row">
        <Button size="small" kind="quiet" aria-pressed={table} onClick={() => setTable(!table)}>
          {t('dashboard.asTable')}
        </Button>
      </div>
    </div>
  );
}
