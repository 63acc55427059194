import { formatDate, formatTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Refused } from '../checkout/Session.tsx';
import type { Scan } from '../scan/useScans.ts';

interface Told {
  readonly title: string;
  readonly word: string;
  readonly dueAt?: string;
}

/** What was scanned here: by its barcode until the server says what it is. */
export function KeptRows<Done>({
  rows,
  done,
  onAgain,
  onRemove,
}: {
  rows: readonly Scan<Done>[];
  done: (answer: Done) => Told;
  onAgain: (key: string) => void;
  onRemove: (key: string) => void;
}) {
  if (rows.length === 0) return null;
  return (
    <ol className="scans" aria-label={t('desk.scanned')} reversed>
      {rows.map((row) => (
        <li className={`scans__row scans__row--${row.state}`} key={row.key}>
          {row.state === 'refused' && row.failure ? (
            <Refused
              code={row.code}
              failure={row.failure}
              onAgain={() => onAgain(row.key)}
              onRemove={() => onRemove(row.key)}
            />
          ) : row.done ? (
            <DoneRow code={row.code} told={done(row.done)} />
          ) : (
            <>
              <span className="scans__what">
                <span className="scans__code" dir="ltr">
                  {row.code}
                </span>
              </span>
              <span className="muted">{formatTime(row.at)}</span>
              <StatusPill state="waiting">{t(row.state === 'waiting' ? 'desk.keptHere' : 'desk.pending')}</StatusPill>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function DoneRow({ code, told }: { code: string; told: Told }) {
  return (
    <>
      <span className="scans__what">
        <bdi className="scans__title">{told.title}</bdi>
        <span className="scans__code" dir="ltr">
          {code}
        </span>
      </span>
      {told.dueAt && (
        <span>
          {t('desk.due')} <strong>{formatDate(told.dueAt)}</strong>
        </span>
      )}
      <StatusPill state="done">{told.word}</StatusPill>
    </>
  );
}
