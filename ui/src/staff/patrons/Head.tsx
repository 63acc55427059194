import { useQuery } from '@tanstack/react-query';
import { BookOpenCheck } from 'lucide-react';
import type { Tagged } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { formatDate, formatDateTime } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Deeds } from './Deeds.tsx';
import { Face } from './Face.tsx';
import { holdsQuery, loansQuery, nameOf, overdueQuery, type User } from './people.ts';
import { PersonState } from './State.tsx';

/** Who it is, whether they may borrow, and how much there is of theirs: what a desk wants to know first. */
export function Head({ seen, onOpen }: { seen: Tagged<User>; onOpen: (tab: string) => void }) {
  const { may } = useSession(true);
  const person = seen.value;
  const gone = person.status === 'erased' || person.status === 'system';
  return (
    <header className="patron-head">
      <div className="patron-head__who">
        <Face name={nameOf(person)} large />
        <div className="patron-head__names">
          <h1 tabIndex={-1}>
            <bdi>{nameOf(person)}</bdi>
          </h1>
          <p className="row patron-head__line">
            <PersonState person={person} />
            <span className="muted">
              <bdi>{person.username}</bdi>
            </span>
            {person.cardNumber && (
              <span className="mono muted" dir="ltr">
                {person.cardNumber}
              </span>
            )}
            {person.category && <span className="muted">{tOr(`patron.category.${person.category}`, person.category)}</span>}
            {person.expiresOn && <span className="muted">{t('desk.memberUntil', { date: formatDate(person.expiresOn) })}</span>}
          </p>
        </div>
        <div className="row patron-head__deeds">
          {may('circulation:write') && !gone && (
            <LinkButton
              kind="primary"
              to="/checkout"
              search={{ patron: person.id }}
              icon={<BookOpenCheck aria-hidden="true" size={20} />}
              aria-keyshortcuts="F2"
            >
              {t('staff.checkout')} <KeyHint keys="F2" />
            </LinkButton>
          )}
          <Deeds seen={seen} />
        </div>
      </div>
      {person.suspension && (
        <Banner tone="bad" title={t('desk.suspended')}>
          <p>
            <bdi>{person.suspension.reason}</bdi>
          </p>
          <p className="banner__small">
            {person.suspension.until
              ? t('patron.suspendedUntil', { date: formatDateTime(person.suspension.until) })
              : t('patron.suspendedForGood')}
          </p>
        </Banner>
      )}
      {may('circulation:read') && <Figures id={person.id} onOpen={onOpen} />}
    </header>
  );
}

function Figures({ id, onOpen }: { id: string; onOpen: (tab: string) => void }) {
  const loans = useQuery(loansQuery(id, true, 1));
  const overdue = useQuery(overdueQuery(id));
  const ready = useQuery(holdsQuery(id, 'ready'));
  const waiting = useQuery(holdsQuery(id, 'waiting'));
  const figures = [
    { key: 'loans', tab: 'loans', count: loans.data?.total, tone: '' },
    { key: 'overdue', tab: 'loans', count: overdue.data?.total, tone: 'warn' },
    { key: 'ready', tab: 'holds', count: ready.data?.total, tone: 'ok' },
    { key: 'waiting', tab: 'holds', count: waiting.data?.total, tone: '' },
  ] as const;
  return (
    <ul className="patron-figures">
      {figures.map(({ key, tab, count, tone }) => (
        <li key={key}>
          <button
            type="button"
            className={`patron-figure ${tone && count ? `patron-figure--${tone}` : ''}`}
            onClick={() => onOpen(tab)}
          >
            <span className="patron-figure__number">{count ?? '–'}</span>
            <span>{t(`patron.figure.${key}`, { count: count ?? 0 })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
