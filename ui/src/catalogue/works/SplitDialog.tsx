import { useMutation } from '@tanstack/react-query';
import type { Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refusal } from '../kit/Refusal.tsx';
import type { Work } from '../queries.ts';
import { outcomeOf, parted } from './preview.ts';
import { splitWork } from './queries.ts';
import { Resulting } from './Resulting.tsx';

/** Shows both works as they would be, and makes them so. */
export function SplitDialog({
  open,
  seen,
  chosen,
  onClose,
  onSplit,
}: {
  open: boolean;
  seen: Tagged<Work>;
  chosen: ReadonlySet<string>;
  onClose: () => void;
  onSplit: (made: Work) => void;
}) {
  const { value: work, etag } = seen;
  const { away, stay } = parted(work.editions, chosen);
  const once = useIntent();
  const split = useMutation({
    mutationFn: () => {
      const books = away.map(({ id }) => id);
      return once([work.id, books, etag], (key) => splitWork(books, { id: work.id, etag, key }));
    },
    onSuccess: ({ value }) => onSplit(value),
  });
  const close = () => {
    split.reset();
    onClose();
  };
  const staying = outcomeOf(stay);
  const leaving = outcomeOf(away);
  return (
    <Dialog
      open={open}
      onClose={close}
      size="large"
      title={t('works.splitTitle')}
      actions={
        <>
          <Button onClick={close}>{t('dialog.cancel')}</Button>
          <Button kind="primary" busy={split.isPending} onClick={() => split.mutate()}>
            {t('works.splitNow')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Refusal error={split.error} of={['work', work.id]} onLooked={() => split.reset()} />
        <div className="work-results">
          {staying && <Resulting label={t('works.stays')} outcome={staying} />}
          {leaving && <Resulting label={t('works.becomes')} outcome={leaving} coming={new Set()} />}
        </div>
        <p className="muted small">{t('works.splitText')}</p>
      </div>
    </Dialog>
  );
}
