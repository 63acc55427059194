import type { Schemas } from '../../api/client.ts';
import { formatDate, formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { libraryName } from '../../ui/Wordmark.tsx';
import { prefs } from '../settings/prefs.ts';
import { printPaper } from './print.ts';

type Returned = Schemas['CheckIn'];

/** Goes into a book on the hold shelf: whose it is, and until when it stays there. */
export function printSlip(returned: Returned): void {
  if (returned.keptFor) printPaper(<Slip returned={returned} at={new Date()} />, { kind: 'roll', widthMm: prefs().paper });
}

function Slip({ returned: { keptFor, title, barcode }, at }: { returned: Returned; at: Date }) {
  return (
    <div className="slip">
      <p className="slip__where">{t('desk.route.hold_shelf')}</p>
      <p className="slip__name">
        <bdi>{keptFor?.readerName}</bdi>
      </p>
      {keptFor && <p className="slip__until">{t('slip.until', { date: formatDate(keptFor.readyUntil) })}</p>}
      <p className="slip__title">
        <bdi>{title}</bdi>
      </p>
      <p className="receipt__line">
        <span className="receipt__code" dir="ltr">
          {barcode}
        </span>
        <span>{formatDateTime(at)}</span>
      </p>
      <p className="receipt__foot">{libraryName()}</p>
    </div>
  );
}
