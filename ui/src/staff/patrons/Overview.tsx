import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSession } from '../../api/session.ts';
import { formatDate, formatDaysUntil, languageName } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Barcode, BookCell, KeptUntil } from '../holds/bits.tsx';
import { holdsQuery, overdueQuery, type User } from './people.ts';

/** What matters now, and what the library knows of somebody. */
export function Overview({ person, onOpen }: { person: User; onOpen: (tab: string) => void }) {
  const { may } = useSession(true);
  return (
    <div className="patron-two">
      {may('circulation:read') && <Now id={person.id} onOpen={onOpen} />}
      <Panel title={t('patron.membership')}>
        <DescriptionList
          items={[
            [
              t('patron.email'),
              person.email && (
                <span className="patron-mail">
                  <a href={`mailto:${person.email}`}>
                    <bdi>{person.email}</bdi>
                  </a>
                  <span className="muted small">
                    {person.emailVerifiedAt
                      ? t('patron.confirmed', { date: formatDate(person.emailVerifiedAt) })
                      : t('patron.notConfirmed')}
                  </span>
                </span>
              ),
            ],
            [t('patron.pendingEmail'), person.pendingEmail && <bdi>{person.pendingEmail}</bdi>],
            [
              t('patron.card'),
              person.cardNumber && (
                <span className="mono" dir="ltr">
                  {person.cardNumber}
                </span>
              ),
            ],
            [t('patron.category'), tOr(`patron.category.${person.category}`, person.category)],
            [t('patron.memberUntil'), person.expiresOn ? formatDate(person.expiresOn) : t('patron.noEnd')],
            [t('patron.language'), languageName(person.language)],
            [t('patron.role'), person.role === 'guest' ? undefined : t(`patron.role.${person.role}`)],
            [t('patron.since'), formatDate(person.createdAt)],
          ]}
        />
      </Panel>
    </div>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel">
      <h2 className="panel__title">{title}</h2>
      {children}
    </section>
  );
}

function Now({ id, onOpen }: { id: string; onOpen: (tab: string) => void }) {
  const overdue = useQuery(overdueQuery(id));
  const ready = useQuery(holdsQuery(id, 'ready'));
  const late = overdue.data?.items ?? [];
  const kept = ready.data?.items ?? [];
  return (
    <Panel title={t('patron.now')}>
      {late.length === 0 && kept.length === 0 && overdue.data && ready.data && <p className="muted">{t('patron.allWell')}</p>}
      {kept.length > 0 && (
        <>
          <h3 className="patron-now__title">{t('desk.readyHere')}</h3>
          <ul className="patron-rows">
            {kept.map((hold) => (
              <li key={hold.id}>
                <BookCell bookId={hold.bookId} title={hold.title}>
                  <Barcode code={hold.barcode} />
                </BookCell>
                <KeptUntil hold={hold} />
              </li>
            ))}
          </ul>
        </>
      )}
      {late.length > 0 && (
        <>
          <h3 className="patron-now__title">{t('patron.overdue')}</h3>
          <ul className="patron-rows">
            {late.map((loan) => (
              <li key={loan.id}>
                <BookCell bookId={loan.bookId} title={loan.title}>
                  <Barcode code={loan.barcode} />
                </BookCell>
                <StatusPill state="overdue">{formatDaysUntil(loan.dueAt)}</StatusPill>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="row patron-now__more">
        <Button size="small" onClick={() => onOpen('loans')}>
          {t('patron.allLoans')}
        </Button>
        <Button size="small" onClick={() => onOpen('holds')}>
          {t('patron.allHolds')}
        </Button>
      </p>
    </Panel>
  );
}
