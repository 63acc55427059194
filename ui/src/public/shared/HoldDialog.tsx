import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Select } from '../../ui/Field.tsx';
import type { ForBook } from './AfterSignIn.tsx';
import { Availability } from './Availability.tsx';
import { useCancelHold, usePlaceHold } from './holding.ts';
import { stock, work } from './queries.ts';
import { factsOf, formatName } from './words.ts';

/** Asks once, places, says what came of it; what was placed can be taken back here. */
export default function HoldDialog({ book, onClose }: ForBook & { onClose: () => void }) {
  const form = useId();
  const [edition, setEdition] = useState(book.id);
  const place = usePlaceHold();
  const cancel = useCancelHold();
  const hold = place.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!place.isPending) place.mutate(edition);
  };
  if (hold) return <Placed hold={hold} title={book.title} cancel={cancel} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t('hold.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={place.isPending}>
            {t('hold.place')}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} onSubmit={submit}>
        <p className="hold__title">
          <bdi>{book.title}</bdi>
        </p>
        <FormError error={place.error} />
        <Edition workId={book.workId} chosen={edition} onChoose={setEdition} />
        <Shelf bookId={edition} />
      </form>
    </Dialog>
  );
}

function Edition({ workId, chosen, onChoose }: { workId: string; chosen: string; onChoose: (id: string) => void }) {
  const { data } = useQuery(work(workId));
  if (!data || data.editions.length < 2) return null;
  return (
    <Select label={t('hold.edition')} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      {data.editions.map((edition) => (
        <option key={edition.id} value={edition.id}>
          {[formatName(edition.format), factsOf(edition), edition.publisher].filter(Boolean).join(' · ')}
        </option>
      ))}
    </Select>
  );
}

function Shelf({ bookId }: { bookId: string }) {
  const { data } = useQuery(stock(bookId));
  if (!data) return null;
  return (
    <>
      <p>
        <Availability available={data.available} total={data.total} />
      </p>
      <p className="muted">{data.available > 0 ? t('hold.kept') : t('hold.queued')}</p>
    </>
  );
}

function Placed({
  hold,
  title,
  cancel,
  onClose,
}: {
  hold: Schemas['Hold'];
  title: string;
  cancel: ReturnType<typeof useCancelHold>;
  onClose: () => void;
}) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (cancel.isSuccess) close.current?.focus();
  }, [cancel.isSuccess]);
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={cancel.isSuccess ? t('hold.undone') : t('hold.done')}
      actions={
        <>
          {!cancel.isSuccess && (
            <Button busy={cancel.isPending} onClick={() => cancel.mutate(hold)}>
              {t('toast.undo')}
            </Button>
          )}
          <Button ref={close} kind="primary" onClick={onClose}>
            {t('hold.close')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="hold__title">
          <bdi>{title}</bdi>
        </p>
        <FormError error={cancel.error} />
        <Banner tone={cancel.isSuccess ? 'info' : 'ok'} alert>
          <p>{cancel.isSuccess ? t('hold.undoneText') : placedText(hold)}</p>
        </Banner>
        {!cancel.isSuccess && (
          <p>
            <Link to="/account/holds">{t('hold.mine')}</Link>
          </p>
        )}
      </div>
    </Dialog>
  );
}

function placedText(hold: Schemas['Hold']): string {
  if (hold.state === 'ready') {
    return hold.readyUntil ? t('hold.readyUntil', { date: formatDate(hold.readyUntil) }) : t('hold.ready');
  }
  return hold.position === undefined ? t('hold.waiting') : t('hold.position', { position: hold.position });
}
