import { Printer } from 'lucide-react';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { type Returned as CheckIn, keptText, routeText } from '../checkin/returned.ts';
import { Refused } from '../checkout/Session.tsx';
import { printSlip } from '../print/Slip.tsx';
import { isUnknown } from '../scan/usePeople.ts';
import { Barcode } from './bits.tsx';
import type { People, ShelfScan, ShelfScans } from './useShelfScans.ts';

/** What was scanned here, newest first: where each copy goes, or whom a code may mean. */
export function ScanRows({ scans, onReader }: { scans: ShelfScans; onReader: (id: string) => void }) {
  if (scans.rows.length === 0) return null;
  return (
    <section className="shelf-scans" aria-label={t('desk.scanned')}>
      <ol className="scans" reversed>
        {scans.rows.map((row) => (
          <li className={`scans__row scans__row--${row.state}`} key={row.key}>
            <Row row={row} scans={scans} onReader={onReader} />
          </li>
        ))}
      </ol>
      {scans.clear && (
        <Button size="small" kind="quiet" onClick={scans.clear}>
          {t('shelf.clearScans')}
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  row: ShelfScan;
  scans: ShelfScans;
  onReader: (id: string) => void;
}

function Row({ row, scans, onReader }: RowProps) {
  if (row.people)
    return <Whom asked={row.code} people={row.people} onReader={onReader} onRemove={() => scans.remove(row.key)} />;
  if (row.done) return <Returned returned={row.done} />;
  if (row.state === 'refused' && row.failure) {
    return (
      <Refused
        code={row.code}
        failure={row.failure}
        label={t(isUnknown(row) ? 'shelf.notFound' : 'desk.notReturned')}
        onAgain={() => scans.again(row.key)}
        onRemove={() => scans.remove(row.key)}
      />
    );
  }
  return (
    <>
      <span className="scans__what">
        <Barcode code={row.code} />
      </span>
      <StatusPill state="waiting">{t(row.state === 'waiting' ? 'desk.keptHere' : 'desk.pending')}</StatusPill>
    </>
  );
}

function Whom({
  asked,
  people,
  onReader,
  onRemove,
}: {
  asked: string;
  people: People;
  onReader: (id: string) => void;
  onRemove: () => void;
}) {
  return (
    <>
      <span className="scans__what">
        <span>{t('shelf.people', { asked })}</span>
      </span>
      <span className="scans__actions shelf-people">
        {people.map((person) => (
          <Button key={person.id} size="small" onClick={() => onReader(person.id)}>
            <bdi>{person.fullName ?? person.username}</bdi>
          </Button>
        ))}
        <Button size="small" kind="quiet" onClick={onRemove}>
          {t('desk.remove')}
        </Button>
      </span>
    </>
  );
}

function Returned({ returned }: { returned: CheckIn }) {
  return (
    <>
      <span className="scans__what">
        <bdi className="scans__title">{returned.title}</bdi>
        <Barcode code={returned.barcode} />
      </span>
      {returned.keptFor && <span>{keptText(returned.keptFor)}</span>}
      <StatusPill state={returned.route === 'shelf' ? 'done' : returned.route === 'hold_shelf' ? 'on_hold_shelf' : 'attention'}>
        {routeText(returned)}
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
