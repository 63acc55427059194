import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { api, idempotencyKey, type Schemas } from '../../api/client.ts';
import { formatDate, formatDaysUntil } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { toast } from '../../ui/toast.ts';
import { BookLine } from '../bits/BookLine.tsx';
import { type Deed, useDeed } from '../bits/deed.ts';
import { readyHoldsQuery, useRefresh, waitingHoldsQuery } from '../queries.ts';

type Hold = Schemas['Hold'];

export const Route = createLazyRoute('/account/holds')({ component: Holds });

function Holds() {
  usePageTitle(t('account.holds'));
  const ready = useQuery(readyHoldsQuery());
  const waiting = useQuery(waitingHoldsQuery());
  const undo = useDeed();
  const none = ready.data?.items.length === 0 && waiting.data?.items.length === 0;
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.holds')}</h1>
      <FormError error={undo.error} />
      {none ? (
        <EmptyState
          icon={<Bookmark aria-hidden="true" size={32} />}
          title={t('holds.none')}
          actions={
            <LinkButton kind="primary" to="/search">
              {t('account.toCatalogue')}
            </LinkButton>
          }
        />
      ) : (
        <>
          <Answer query={ready}>{({ items }) => <HoldGroup name={t('holds.ready')} holds={items} undo={undo} />}</Answer>
          <Answer query={waiting}>{({ items }) => <HoldGroup name={t('holds.waiting')} holds={items} undo={undo} />}</Answer>
        </>
      )}
    </div>
  );
}

function HoldGroup({ name, holds, undo }: { name: string; holds: readonly Hold[]; undo: Deed }) {
  if (holds.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2>{name}</h2>
      <ul className="account__rows">
        {holds.map((hold) => (
          <HoldLine key={hold.id} hold={hold} undo={undo} />
        ))}
      </ul>
    </section>
  );
}

/** @param undo of the page, for the row is gone when a hold is asked for again */
function HoldLine({ hold, undo }: { hold: Hold; undo: Deed }) {
  const [asking, setAsking] = useState(false);
  const deed = useDeed();
  const refresh = useRefresh();
  const again = async () => {
    await api.POST('/v1/holds', {
      params: { header: { 'Idempotency-Key': idempotencyKey() } },
      body: { bookId: hold.bookId },
    });
    await refresh('/v1/me/holds');
  };
  const cancel = () =>
    deed.run(async () => {
      await api.DELETE('/v1/holds/{id}', { params: { path: { id: hold.id } } });
      setAsking(false);
      // Taking it back asks for the book anew, so that the place in the queue is the last one.
      toast(t('holds.cancelled', { title: hold.title }), () => void undo.run(again));
      await refresh('/v1/me/holds');
    });
  return (
    <BookLine
      bookId={hold.bookId}
      title={hold.title}
      actions={
        <Button
          busy={deed.busy}
          aria-label={t('holds.cancelOne', { title: hold.title })}
          // What is kept goes to the next at once; waiting is begun again at the end of the queue.
          onClick={() => (hold.state === 'ready' ? setAsking(true) : void cancel())}
        >
          {t('holds.cancel')}
        </Button>
      }
    >
      {hold.state === 'ready' ? <Ready hold={hold} /> : <Waiting hold={hold} />}
      <FormError error={deed.error} />
      <ConfirmDialog
        open={asking}
        danger
        busy={deed.busy}
        title={t('holds.cancelTitle')}
        confirm={t('holds.cancel')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await cancel();
        }}
      >
        <p>{t('holds.cancelReady', { title: hold.title })}</p>
      </ConfirmDialog>
    </BookLine>
  );
}

function Ready({ hold }: { hold: Hold }) {
  return (
    <p className="row">
      <StatusPill state="ready">{t('holds.pickUp')}</StatusPill>
      {hold.readyUntil && (
        <span className="small">
          {t('holds.keptUntil', { date: formatDate(hold.readyUntil), when: formatDaysUntil(hold.readyUntil) })}
        </span>
      )}
    </p>
  );
}

function Waiting({ hold }: { hold: Hold }) {
  return (
    <p className="row">
      <StatusPill state="waiting">
        {hold.position === undefined ? t('holds.waits') : t('holds.position', { position: hold.position })}
      </StatusPill>
      <span className="muted small">{t('holds.since', { date: formatDate(hold.placedAt) })}</span>
    </p>
  );
}
