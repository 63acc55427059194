import { t } from '../../i18n/messages.ts';
import { fieldName, fieldText } from './fields.ts';

export interface Changed {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Two versions of something, field by field; only those that differ. */
export function Differences({
  changes,
  before = t('diff.before'),
  after = t('diff.after'),
}: {
  changes: readonly Changed[];
  before?: string;
  after?: string;
}) {
  if (changes.length === 0) return <p className="muted">{t('diff.none')}</p>;
  return (
    <div className="table-frame">
      <table className="table cat-diff">
        <thead>
          <tr>
            <th scope="col">{t('diff.field')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.field}>
              <th scope="row">{fieldName(change.field)}</th>
              <td className="cat-diff__before">
                <bdi>{fieldText(change.before, change.field)}</bdi>
              </td>
              <td className="cat-diff__after">
                <bdi>{fieldText(change.after, change.field)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
