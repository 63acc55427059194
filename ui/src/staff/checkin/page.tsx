import { createLazyRoute } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Field.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { Refused } from '../checkout/Session.tsx';
import { printSlip } from '../print/Slip.tsx';
import { ScanField } from '../scan/ScanField.tsx';
import { useScans } from '../scan/useScans.ts';
import { prefs, setPrefs, usePrefs } from '../settings/prefs.ts';
import '../desk.css';
import { keptText, NOBODY, type Returned, routeText, told, toneOf } from './returned.ts';

export const Route = createLazyRoute('/checkin')({ component: CheckIn });

/** Whatever comes over the desk: the largest thing on the page says where it goes. */
function CheckIn() {
  usePageTitle(t('staff.checkin'));
  const { slips } = usePrefs();
  const [last, setLast] = useState<Returned>();
  const heard = (returned: Returned) => {
    setLast(returned);
    if (prefs().slips === 'print') printSlip(returned);
    announce(told(returned));
  };
  const { rows, scan, again, remove } = useScans('checkin', NOBODY, { onDone: heard, toneOf });
  return (
    <div className="stack desk-work">
      <h1 tabIndex={-1}>{t('staff.checkin')}</h1>
      <ScanField label={t('desk.itemBarcode')} onCode={scan} />
      {last ? <WhereTo returned={last} /> : <p className="muted">{t('desk.returnHint')}</p>}
      <Switch
        label={t('slip.auto')}
        checked={slips === 'print'}
        onChange={(event) => setPrefs({ slips: event.currentTarget.checked ? 'print' : 'ask' })}
      />
      {rows.length > 0 && (
        <ol className="scans" aria-label={t('desk.scanned')} reversed>
          {rows.map((row) => (
            <li className={`scans__row scans__row--${row.state}`} key={row.key}>
              {row.state === 'done' && row.done ? (
                <>
                  <span className="scans__what">
                    <bdi className="scans__title">{row.done.title}</bdi>
                    <span className="scans__code" dir="ltr">
                      {row.done.barcode}
                    </span>
                  </span>
                  {!row.done.loan && <span className="muted">{t('desk.wasNotLent')}</span>}
                  {row.done.keptFor && <SlipButton returned={row.done} />}
                  <StatusPill state={row.done.route === 'shelf' ? 'done' : 'attention'}>{routeText(row.done)}</StatusPill>
                </>
              ) : row.state === 'refused' && row.failure ? (
                <Refused
                  code={row.code}
                  failure={row.failure}
                  label={t('desk.notReturned')}
                  onAgain={() => again(row.key)}
                  onRemove={() => remove(row.key)}
                />
              ) : (
                <>
                  <span className="scans__code" dir="ltr">
                    {row.code}
                  </span>
                  <StatusPill state="waiting">{t(row.state === 'waiting' ? 'desk.keptHere' : 'desk.pending')}</StatusPill>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function SlipButton({ returned }: { returned: Returned }) {
  return (
    <IconButton label={t('slip.printOne', { title: returned.title })} size="small" onClick={() => printSlip(returned)}>
      <Printer aria-hidden="true" size={16} />
    </IconButton>
  );
}

function WhereTo({ returned }: { returned: Returned }) {
  return (
    <section className={`where-to where-to--${returned.route}`} aria-label={t('desk.whereTo')}>
      <p className="where-to__title">
        <bdi>{returned.title}</bdi>
      </p>
      <p className="where-to__place">{routeText(returned)}</p>
      {returned.keptFor && <p className="where-to__for">{keptText(returned.keptFor)}</p>}
      {returned.keptFor && (
        <p className="row">
          <Button icon={<Printer aria-hidden="true" size={20} />} onClick={() => printSlip(returned)}>
            {t('slip.print')}
          </Button>
        </p>
      )}
      {returned.loan && new Date(returned.loan.dueAt) < new Date(returned.loan.returnedAt ?? Date.now()) && (
        <p className="where-to__late">
          <StatusPill state="overdue">{t('desk.wasDue', { date: formatDate(returned.loan.dueAt) })}</StatusPill>
        </p>
      )}
    </section>
  );
}
