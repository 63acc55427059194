import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';

/** What somebody already has to do with a work. */
export function Mine({ mine }: { mine: Schemas['Mine'] | undefined }) {
  if (!mine || mine.loans.length + mine.holds.length + mine.lists.length === 0) return null;
  return (
    <ul className="mine">
      {mine.loans.map((loan) => (
        <li key={loan.id}>
          <StatusPill state="done">{t('mine.loan', { date: formatDate(loan.dueAt) })}</StatusPill>
        </li>
      ))}
      {mine.holds.map((hold) => (
        <li key={hold.id}>
          <StatusPill state={hold.state === 'ready' ? 'ready' : 'waiting'}>{holdText(hold)}</StatusPill>
        </li>
      ))}
      {mine.lists.map((entry) => (
        <li key={entry.entryId}>
          <Link to="/account/lists/$id" params={{ id: entry.listId }}>
            {t('mine.list', { name: entry.listName })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function holdText(hold: Schemas['Hold']): string {
  if (hold.state === 'ready') {
    return hold.readyUntil ? t('mine.readyUntil', { date: formatDate(hold.readyUntil) }) : t('mine.ready');
  }
  return hold.position === undefined ? t('mine.hold') : t('mine.position', { position: hold.position });
}
