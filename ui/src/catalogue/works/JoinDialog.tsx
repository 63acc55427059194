import { useMutation, useQueries } from '@tanstack/react-query';
import type { Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Refusal } from '../kit/Refusal.tsx';
import type { Work } from '../queries.ts';
import { outcomeOf } from './preview.ts';
import { joinWorks, workQuery } from './queries.ts';
import { Resulting } from './Resulting.tsx';

/** Shows the one work that becomes of several, and makes it so. */
export function JoinDialog({
  open,
  seen,
  others,
  onClose,
  onJoined,
}: {
  open: boolean;
  seen: Tagged<Work>;
  others: readonly string[];
  onClose: () => void;
  onJoined: (work: Tagged<Work>) => void;
}) {
  const { value: work, etag } = seen;
  const coming = useQueries({
    queries: others.map((id) => ({ ...workQuery(id), enabled: open, staleTime: 0 })),
    combine: (asked) => ({
      works: asked.flatMap(({ data }) => (data ? [data.value] : [])),
      failed: asked.find(({ isError }) => isError),
      isWhole: asked.every(({ data }) => data !== undefined),
    }),
  });
  const once = useIntent();
  const join = useMutation({
    mutationFn: () => once([work.id, others, etag], (key) => joinWorks(others, { id: work.id, etag, key })),
    onSuccess: onJoined,
  });
  const close = () => {
    join.reset();
    onClose();
  };
  const editions = coming.works.flatMap((one) => one.editions);
  const outcome = outcomeOf([...work.editions, ...editions]);
  return (
    <Dialog
      open={open}
      onClose={close}
      size="large"
      title={t('works.joinTitle')}
      actions={
        <>
          <Button onClick={close}>{t('dialog.cancel')}</Button>
          <Button
            kind="primary"
            busy={join.isPending}
            whyNot={coming.isWhole ? undefined : t('state.loading')}
            onClick={() => join.mutate()}
          >
            {t('works.joinNow')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Refusal error={join.error} of={['work', work.id]} onLooked={() => join.reset()} />
        {coming.failed ? (
          <ErrorState error={coming.failed.error} onRetry={() => void coming.failed?.refetch()} />
        ) : coming.isWhole && outcome ? (
          <Resulting label={t('works.results')} outcome={outcome} coming={new Set(editions.map(({ id }) => id))} />
        ) : (
          <SkeletonRows rows={4} />
        )}
        <p className="muted small">{t('works.joinLasts')}</p>
      </div>
    </Dialog>
  );
}
