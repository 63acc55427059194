import { Printer } from 'lucide-react';
import type { Schemas } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { formatDate } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { printSlip } from '../print/Slip.tsx';
import { Barcode } from './bits.tsx';
import type { ShelfScan, ShelfScans } from './useShelfScans.ts';

/** What was scanned here, newest first: where each copy goes, or whom a code may mean. */
export function ScanRows({ scans, onReader }: { scans: ShelfScans; onReader: (id: string) => void }) {
  if (scans.rows.length === 0) return null;
  return (
    <section className="shelf-scans" aria-label={t('desk.scanned')}>
      <ol className="scans" reversed>
        {scans.rows.map((row) => (
          <li className={`scans__row scans__row--${row.state}`} key={row.key}>
            <Row row={row} onAgain={() => scans.again(row)} onReader={onReader} />
          </li>
        ))}
      </ol>
      <Button size="small" kind="quiet" onClick={scans.clear}>
        {t('shelf.clearScans')}
      </Button>
    </section>
  );
}

function Row({ row, onAgain, onReader }: { row: ShelfScan; onAgain: () => void; onReader: (id: string) => void }) {
  if (row.state === 'refused' && row.failure) {
    const why = row.failure instanceof ApiProblem ? row.failure.detail : t('error.offline');
    return (
      <>
        <span className="scans__what">
          <Barcode code={row.code} />
          <span>{why}</span>
        </span>
        <StatusPill state="attention">{t('shelf.notFound')}</StatusPill>
        <Button size="small" onClick={onAgain}>
          {t('error.retry')}
        </Button>
      </>
    );
  }
  if (row.found?.kind === 'copy') return <Returned returned={row.found.returned} />;
  if (row.found?.kind === 'people') {
    return (
      <>
        <span className="scans__what">
          <span>{t('shelf.people', { asked: row.code })}</span>
        </span>
        <span className="scans__actions shelf-people">
          {row.found.people.map((person) => (
            <Button key={person.id} size="small" onClick={() => onReader(person.id)}>
              <bdi>{person.fullName ?? person.username}</bdi>
            </Button>
          ))}
        </span>
      </>
    );
  }
  return (
    <>
      <span className="scans__what">
        <Barcode code={row.code} />
      </span>
      <StatusPill state="waiting">{t(row.state === 'waiting' ? 'shelf.noAnswer' : 'desk.pending')}</StatusPill>
    </>
  );
}

function Returned({ returned }: { returned: Schemas['CheckIn'] }) {
  return (
    <>
      <span className="scans__what">
        <bdi className="scans__title">{returned.title}</bdi>
        <Barcode code={returned.barcode} />
      </span>
      {returned.keptFor && (
        <span>{t('desk.keptFor', { name: returned.keptFor.readerName, date: formatDate(returned.keptFor.readyUntil) })}</span>
      )}
      <StatusPill state={returned.route === 'shelf' ? 'done' : returned.route === 'hold_shelf' ? 'on_hold_shelf' : 'attention'}>
        {tOr(`desk.route.${returned.route}`, returned.route)}
      </StatusPill>
      {returned.keptFor && (
        <Button
          size="small"
          icon={<Printer aria-hidden="true" size={16} />}
          aria-label={t('slip.printOne', { title: returned.title })}
          onClick={() => printSlip(returned)}
        >
          {t('slip.print')}
        </Button>
      )}
    </>
  );
}
