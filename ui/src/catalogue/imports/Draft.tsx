import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntent } from '../../api/intent.ts';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState, FormError } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Counts } from './Counts.tsx';
import { Options } from './Options.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { type JobDetails, takeStep } from './queries.ts';
import { moves } from './states.ts';
import { useProgress } from './useProgress.ts';

/** A file that was sent and not started: how it is read, what would come of it, and the start. */
export function Draft({ job, etag, onChanged }: { job: JobDetails; etag: string; onChanged: () => void }) {
  const { may } = useSession();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  // What is asked with the ETag in its key is asked anew as soon as the file is read another way.
  const preview = useQuery({
    ...asks('/v1/imports/{id}/preview', { path: { id: job.id } }),
    queryKey: ['/v1/imports/{id}/preview', `${job.id} ${etag}`] as const,
  });
  const once = useIntent();
  const start = useMutation({
    mutationFn: () => once([job.id, 'starts'], (key) => takeStep(job.id, 'starts', key)),
    onSuccess: onChanged,
  });
  const discard = useMutation({
    mutationFn: () => once([job.id, 'cancellations'], (key) => takeStep(job.id, 'cancellations', key)),
    onSuccess: () => {
      onChanged();
      void navigate({ to: '/catalogue/imports' });
    },
  });
  const write = may('imports:write');
  return (
    <div className="stack">
      {write && <Options key={etag} job={job} etag={etag} onChanged={onChanged} />}
      <section className="panel stack" aria-labelledby="preview">
        <h2 className="panel__title" id="preview">
          {t('imports.preview')}
        </h2>
        {preview.isError ? (
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
        ) : preview.data === undefined ? (
          <SkeletonRows />
        ) : (
          <>
            {preview.data.broken && (
              <Banner tone="bad" title={t('imports.broken')}>
                <p>{preview.data.broken}</p>
              </Banner>
            )}
            {preview.data.rows.length === 0 && !preview.data.broken ? (
              <EmptyState title={t('imports.noRows')} />
            ) : (
              <PreviewTable rows={preview.data.rows} onMatch={job.options.onMatch} />
            )}
          </>
        )}
      </section>
      {write && (
        <section className="panel stack" aria-labelledby="try">
          <h2 className="panel__title" id="try">
            {t('imports.tryTitle')}
          </h2>
          <DryRun job={job} etag={etag} />
          <FormError error={start.error ?? discard.error} />
          <div className="row">
            <Button kind="primary" busy={start.isPending} onClick={() => start.mutate()}>
              {t('imports.start')}
            </Button>
            <Button kind="quiet" onClick={() => setLeaving(true)}>
              {t('imports.discard')}
            </Button>
          </div>
        </section>
      )}
      <ConfirmDialog
        open={leaving}
        onClose={() => setLeaving(false)}
        onConfirm={() => discard.mutate()}
        busy={discard.isPending}
        danger
        title={t('imports.discardTitle')}
        confirm={t('imports.discard')}
      >
        <p>{t('imports.discardText')}</p>
      </ConfirmDialog>
    </div>
  );
}

/** The latest dry run of this draft, live; what was counted with other options is said to be old. */
function DryRun({ job, etag }: { job: JobDetails; etag: string }) {
  const [counted, setCounted] = useState<string>();
  const last = useQuery({
    ...asks('/v1/imports', { query: { of: job.id, kind: 'dry_run', limit: 1, sort: '-createdAt' } }),
    staleTime: 0,
  });
  const run = last.data?.items[0];
  const once = useIntent();
  const again = useMutation({
    mutationFn: () => once([job.id, 'dry-runs', etag], (key) => takeStep(job.id, 'dry-runs', key)),
    onSuccess: () => {
      setCounted(etag);
      void last.refetch();
    },
  });
  const moving = run !== undefined && moves(run.state);
  const progress = useProgress(run?.id ?? '', moving, () => void last.refetch());
  return (
    <div className="stack">
      <p className="muted">{t('imports.dryRunText')}</p>
      <FormError error={again.error} />
      {run && <Counts counts={progress ?? run} would live={moving} total={job.file?.bytes} />}
      {run && !moving && counted !== undefined && counted !== etag && <Banner tone="warn">{t('imports.dryRunOld')}</Banner>}
      <div className="row">
        <Button busy={again.isPending || moving} onClick={() => again.mutate()}>
          {run ? t('imports.dryRunAgain') : t('imports.dryRun')}
        </Button>
      </div>
    </div>
  );
}
