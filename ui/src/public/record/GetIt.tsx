import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState, FormError } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { toast } from '../../ui/toast.ts';
import { AddToList } from '../shared/AddToList.tsx';
import { Availability } from '../shared/Availability.tsx';
import { HoldButton } from '../shared/HoldButton.tsx';
import { useCancelHold, usePlaceHold } from '../shared/holding.ts';
import { holdText } from '../shared/Mine.tsx';
import { myHolds, myLoans, stock } from '../shared/queries.ts';
import type { Book } from '../shared/words.ts';
import { Share } from './Share.tsx';

/** What can be done to have it, and what is under way already. */
export function GetIt({ book }: { book: Book }) {
  const { data, error, refetch } = useQuery(stock(book.id));
  return (
    <aside className="record__get" aria-label={t('record.get')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height="1.75rem" />}
      {data && (
        <p className="record__availability">
          <Availability available={data.available} total={data.total} />
        </p>
      )}
      {data && data.referenceOnly > 0 && <p className="small muted">{t('record.reference', { count: data.referenceOnly })}</p>}
      <div className="record__deeds no-print">
        <Ways book={book} />
        {data !== undefined && data.total > data.referenceOnly && <Place book={book} />}
        <AddToList book={book} />
        <Share book={book} />
      </div>
    </aside>
  );
}

function Place({ book }: { book: Book }) {
  const { loan, hold } = useMine(book);
  return <HoldButton book={book} taken={loan !== undefined || hold !== undefined} />;
}

function Ways({ book }: { book: Book }) {
  const { loan, hold } = useMine(book);
  const cancel = useCancelHold();
  const again = usePlaceHold();
  if (loan) {
    return (
      <p className="record__mine">
        <StatusPill state="done">{t('mine.loan', { date: formatDate(loan.dueAt) })}</StatusPill>
        <Link to="/account/loans">{t('nav.loans')}</Link>
      </p>
    );
  }
  if (hold) {
    const end = () => cancel.mutate(hold, { onSuccess: () => toast(t('hold.cancelled'), () => again.mutate(book.id)) });
    return (
      <>
        <p className="record__mine">
          <StatusPill state={hold.state === 'ready' ? 'ready' : 'waiting'}>{holdText(hold)}</StatusPill>
        </p>
        <FormError error={cancel.error} />
        <Button busy={cancel.isPending} onClick={end}>
          {t('hold.cancel')}
        </Button>
      </>
    );
  }
  return <FormError error={again.error} />;
}

/** What the reader has of this book, or waits for. */
function useMine(book: Book) {
  const enabled = useSession().state === 'somebody';
  const loans = useQuery({ ...myLoans(book.id), enabled });
  const holds = useQuery({ ...myHolds(book.id), enabled });
  const open = holds.data?.items.find((one) => one.state === 'waiting' || one.state === 'ready');
  return { loan: enabled ? loans.data?.items[0] : undefined, hold: enabled ? open : undefined };
}
