import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bookmark, BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Barcode, BookCell, KeptUntil, Since } from '../holds/bits.tsx';
import { CancelHold } from '../holds/CancelHold.tsx';
import type { Hold } from '../holds/holds.ts';
import { PlaceHold } from './PlaceHold.tsx';
import { holdsQuery, type User } from './people.ts';

/** What is kept for somebody and what they wait for; a new one can be placed for them. */
export function Holds({ person }: { person: User }) {
  const { may } = useSession(true);
  const [placing, setPlacing] = useState(false);
  const ready = useQuery(holdsQuery(person.id, 'ready'));
  const waiting = useQuery(holdsQuery(person.id, 'waiting'));
  const write = may('circulation:write');
  const error = ready.error ?? waiting.error;
  const retry = () => {
    void ready.refetch();
    void waiting.refetch();
  };
  return (
    <div className="stack">
      <div className="row">
        <Link className="row__grow" to="/holds" search={{ reader: person.id, state: 'fulfilled' }}>
          {t('patron.pastHolds')}
        </Link>
        {write && person.status !== 'erased' && (
          <Button icon={<BookmarkPlus aria-hidden="true" size={20} />} onClick={() => setPlacing(true)}>
            {t('patron.placeHold')}
          </Button>
        )}
      </div>
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : ready.data && waiting.data ? (
        ready.data.total + waiting.data.total === 0 ? (
          <EmptyState icon={<Bookmark aria-hidden="true" size={32} />} title={t('patron.noHolds')} />
        ) : (
          <>
            <Section title={t('shelf.state.ready')} holds={ready.data.items} mayCancel={write} />
            <Section title={t('shelf.state.waiting')} holds={waiting.data.items} mayCancel={write} />
          </>
        )
      ) : (
        <SkeletonRows rows={3} />
      )}
      {placing && <PlaceHold person={person} onClose={() => setPlacing(false)} />}
    </div>
  );
}

function Section({ title, holds, mayCancel }: { title: string; holds: readonly Hold[]; mayCancel: boolean }) {
  if (holds.length === 0) return null;
  return (
    <section>
      <h2 className="patron-now__title">{title}</h2>
      <ul className="patron-rows">
        {holds.map((hold) => (
          <li key={hold.id}>
            <BookCell bookId={hold.bookId} title={hold.title}>
              <Barcode code={hold.barcode} />
            </BookCell>
            <span className="patron-rows__facts">
              {hold.state === 'ready' ? (
                <KeptUntil hold={hold} />
              ) : (
                <span className="shelf-until">
                  <StatusPill state="waiting">
                    {hold.position === undefined ? t('shelf.state.waiting') : t('shelf.place', { position: hold.position })}
                  </StatusPill>
                  <span className="muted small">
                    {t('shelf.placed')} <Since at={hold.placedAt} />
                  </span>
                </span>
              )}
              {mayCancel && <CancelHold hold={hold} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
