import { t } from '../i18n/messages.ts';
import './marc.css';
import { isUnfit, type MarcField } from './marc.ts';

/** A record as cataloguers read it: tags, indicators, subfields. What MARC does not spell so is red. */
export function MarcView({ record, caption = t('marc.title') }: { record: readonly MarcField[]; caption?: string }) {
  return (
    <div className="table-frame">
      <table className="marc" dir="ltr">
        <caption className="visually-hidden">{caption}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('marc.tag')}</th>
            <th scope="col">{t('marc.indicators')}</th>
            <th scope="col">{t('marc.content')}</th>
          </tr>
        </thead>
        <tbody>
          {record.map((field, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields repeat, and are known by their place alone
            <tr key={place} data-unfit={isUnfit(field) || undefined}>
              <th scope="row" className="marc__tag">
                {field.tag}
              </th>
              <td className="marc__indicators">{field.indicators.replace(/ /g, '_')}</td>
              <td>
                <Content field={field} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Content({ field: { tag, indicators, parts } }: { field: MarcField }) {
  // In the leader and in control fields every place has its meaning: blanks stay as many as they are.
  if (tag === 'LDR' || indicators === '') {
    return <span className="marc__fixed">{parts.map(({ text }) => text).join('')}</span>;
  }
  return parts.map(({ code, text }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: subfields repeat, and are known by their place alone
    <span key={place} className="marc__part">
      <span className="marc__code">${code}</span> <bdi>{text}</bdi>{' '}
    </span>
  ));
}
