import type { Schemas } from '../../api/client.ts';
import { formatDate, formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { libraryName } from '../../ui/Wordmark.tsx';
import { prefs } from '../settings/prefs.ts';
import { printPaper } from './print.ts';

export interface Lent {
  readonly name: string;
  readonly loans: readonly Schemas['Loan'][];
}

/** What somebody takes home, and until when. */
export function printReceipt(lent: Lent): void {
  if (lent.loans.length > 0) printPaper(<Receipt lent={lent} at={new Date()} />, { kind: 'roll', widthMm: prefs().paper });
}

function Receipt({ lent: { name, loans }, at }: { lent: Lent; at: Date }) {
  return (
    <div className="receipt">
      <header className="receipt__head">
        <p className="receipt__library">{libraryName()}</p>
        <p>{formatDateTime(at)}</p>
        <p>
          <bdi>{name}</bdi>
        </p>
      </header>
      <ol className="receipt__list">
        {loans.map((loan) => (
          <li className="receipt__one" key={loan.id}>
            <p className="receipt__title">
              <bdi>{loan.title}</bdi>
            </p>
            <p className="receipt__line">
              <strong>{t('receipt.due', { date: formatDate(loan.dueAt) })}</strong>
              <span className="receipt__code" dir="ltr">
                {loan.barcode}
              </span>
            </p>
          </li>
        ))}
      </ol>
      <p className="receipt__foot">{t('receipt.foot', { count: loans.length })}</p>
    </div>
  );
}
