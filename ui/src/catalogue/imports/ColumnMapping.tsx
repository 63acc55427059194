import type { Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Select } from '../../ui/Field.tsx';
import { fieldName } from '../kit/fields.ts';

/** What a column may hold, as the API calls it. */
const FIELDS = [
  'title',
  'subtitle',
  'otherTitle',
  'authors',
  'author',
  'translator',
  'editor',
  'illustrator',
  'publisher',
  'published',
  'edition',
  'language',
  'physicalDescription',
  'pages',
  'series',
  'seriesNumber',
  'subjects',
  'summary',
  'format',
  'audience',
  'isbn',
  'issn',
  'lccn',
  'oclc',
  'coverUrl',
  'barcode',
  'branch',
  'callNumber',
  'shelfLocation',
] as const;

type Mapped = Schemas['JobOptionsMapped'];

/** Each column of a table, a few of its cells, and what it is taken for. */
export function ColumnMapping({
  columns,
  chosen,
  onChange,
}: {
  columns: readonly Schemas['TableFormatColumn'][];
  chosen: readonly Mapped[];
  onChange: (chosen: Mapped[]) => void;
}) {
  if (columns.length === 0) return null;
  const fieldOf = (column: Schemas['TableFormatColumn']) =>
    chosen.find((one) => one.column === column.column)?.field ?? column.field ?? 'ignore';
  const choose = (column: string, field: string) =>
    onChange([...chosen.filter((one) => one.column !== column), { column, field }]);
  return (
    <div className="stack stack--tight">
      <h3>{t('imports.columns')}</h3>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('imports.column')}</th>
              <th scope="col" className="table__minor">
                {t('imports.samples')}
              </th>
              <th scope="col">{t('imports.holds')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.column}>
                <th scope="row">
                  <bdi>{column.column}</bdi>
                </th>
                <td className="table__minor muted cat-samples">
                  <bdi>{column.samples.slice(0, 3).join(' · ')}</bdi>
                </td>
                <td>
                  <Select
                    label={t('imports.holdsOf', { column: column.column })}
                    hideLabel
                    value={fieldOf(column)}
                    onChange={(event) => choose(column.column, event.currentTarget.value)}
                  >
                    <option value="ignore">{t('imports.ignore')}</option>
                    {FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {fieldName(field)}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const DELIMITERS = [
  [',', 'imports.comma'],
  [';', 'imports.semicolon'],
  ['\t', 'imports.tab'],
  ['|', 'imports.bar'],
] as const;

export function DelimiterChoice({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Select label={t('imports.delimiter')} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {!DELIMITERS.some(([sign]) => sign === value) && <option value={value}>{value || t('imports.recognised')}</option>}
      {DELIMITERS.map(([sign, name]) => (
        <option key={sign} value={sign}>
          {t(name)}
        </option>
      ))}
    </Select>
  );
}
