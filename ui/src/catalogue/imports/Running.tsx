import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntent } from '../../api/intent.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Counts } from './Counts.tsx';
import { Problems } from './Problems.tsx';
import { type JobDetails, type Step, takeStep } from './queries.ts';
import { moves, steps } from './states.ts';
import { useProgress } from './useProgress.ts';

/** A job at work, live. The page may be left: it goes on by itself. */
export function Running({ job, onChanged }: { job: JobDetails; onChanged: () => void }) {
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const moving = moves(job.state);
  const progress = useProgress(job.id, moving, onChanged);
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
      <section className="panel stack" aria-label={t('imports.step.run')}>
        <Counts counts={progress ?? job} total={job.file?.bytes} live={moving} undoing={job.state === 'undoing'} />
        {moving && <p className="muted">{t('imports.mayLeave')}</p>}
        <FormError error={step.error} />
        <div className="row">
          {possible.includes('pauses') && (
            <Button busy={step.isPending && step.variables === 'pauses'} onClick={() => step.mutate('pauses')}>
              {t('imports.pause')}
            </Button>
          )}
          {possible.includes('resumptions') && (
            <Button
              kind="primary"
              busy={step.isPending && step.variables === 'resumptions'}
              onClick={() => step.mutate('resumptions')}
            >
              {t('imports.resume')}
            </Button>
          )}
          {possible.includes('cancellations') && (
            <Button kind="quiet" onClick={() => setAsking(true)}>
              {t('imports.cancel')}
            </Button>
          )}
        </div>
      </section>
      {job.problems > 0 && <Problems job={job} onChanged={onChanged} />}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => step.mutate('cancellations')}
        busy={step.isPending}
        danger
        title={t('imports.cancelTitle')}
        confirm={t('imports.cancel')}
      >
        <p>{t('imports.cancelText')}</p>
      </ConfirmDialog>
    </div>
  );
}
