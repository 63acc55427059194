import { useMutation } from '@tanstack/react-query';
import { Download, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useIntent } from '../../api/intent.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { AnchorButton, Button, LinkButton } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Counts } from './Counts.tsx';
import { Problems } from './Problems.tsx';
import { type JobDetails, type Step, takeStep } from './queries.ts';
import { steps } from './states.ts';

/** What came of it, what did not come in, and the way back. */
export function Report({ job, onChanged }: { job: JobDetails; onChanged: () => void }) {
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const once = useIntent();
  const step = useMutation({
    mutationFn: (next: Step) => once([job.id, next], (key) => takeStep(job.id, next, key)),
    onSuccess: () => {
      setAsking(false);
      onChanged();
    },
  });
  const possible = may('imports:write') ? steps(job) : [];
  return (
    <div className="stack">
      <section className="panel stack" aria-labelledby="report">
        <h2 className="panel__title" id="report">
          {t('imports.step.report')}
        </h2>
        <Counts counts={job} would={job.kind === 'dry_run'} />
        <FormError error={step.error} />
        <div className="row">
          {possible.includes('resumptions') && (
            <Button kind="primary" busy={step.isPending} onClick={() => step.mutate('resumptions')}>
              {t('imports.resume')}
            </Button>
          )}
          {job.problems > 0 && (
            <AnchorButton
              href={`/v1/imports/${job.id}/report?format=csv`}
              download
              icon={<Download aria-hidden="true" size={20} />}
            >
              {t('imports.download')}
            </AnchorButton>
          )}
          {job.failed > 0 && job.file && (
            <AnchorButton href={`/v1/imports/${job.id}/failed-rows`} download icon={<Download aria-hidden="true" size={20} />}>
              {t('imports.downloadFailed')}
            </AnchorButton>
          )}
          {possible.includes('undos') && (
            <Button icon={<Undo2 className="flips" aria-hidden="true" size={20} />} onClick={() => setAsking(true)}>
              {t('imports.undo')}
            </Button>
          )}
          <LinkButton to="/catalogue/imports" kind="quiet">
            {t('imports.all')}
          </LinkButton>
        </div>
      </section>
      {job.problems > 0 && <Problems job={job} onChanged={onChanged} />}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => step.mutate('undos')}
        busy={step.isPending}
        danger
        title={t('imports.undoTitle')}
        confirm={t('imports.undo')}
      >
        <p>{t('imports.undoText', { created: job.created, updated: job.updated })}</p>
      </ConfirmDialog>
    </div>
  );
}
