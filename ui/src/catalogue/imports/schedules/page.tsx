import { useMutation, useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { api, type Schemas } from '../../../api/client.ts';
import { useIntent } from '../../../api/intent.ts';
import { asks } from '../../../api/query.ts';
import { formatDateTime } from '../../../i18n/format.ts';
import { t } from '../../../i18n/messages.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/Dialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState, FormError } from '../../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../../ui/Skeleton.tsx';
import { StatusPill } from '../../../ui/StatusPill.tsx';
import { usePageTitle } from '../../../ui/title.ts';
import '../../catalogue.css';
import { useForget } from '../../queries.ts';
import { sourceName } from '../states.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';

export const Route = createLazyRoute('/catalogue/imports/schedules')({ component: Schedules });

type Schedule = Schemas['Schedule'];

function Schedules() {
  usePageTitle(t('schedules.title'));
  const [adding, setAdding] = useState(false);
  const schedules = useQuery({ ...asks('/v1/import-schedules'), staleTime: 0 });
  return (
    <div className="stack cat-narrow">
      <div className="row">
        <h1 className="row__grow" tabIndex={-1}>
          {t('schedules.title')}
        </h1>
        <Button kind="primary" onClick={() => setAdding(true)}>
          {t('schedules.new')}
        </Button>
      </div>
      {schedules.isError ? (
        <ErrorState error={schedules.error} onRetry={() => void schedules.refetch()} />
      ) : schedules.data === undefined ? (
        <SkeletonRows />
      ) : schedules.data.items.length === 0 ? (
        <EmptyState icon={<CalendarClock aria-hidden="true" size={32} />} title={t('schedules.none')} />
      ) : (
        schedules.data.items.map((schedule) => <One key={schedule.id} schedule={schedule} />)
      )}
      {adding && <ScheduleDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

function One({ schedule }: { schedule: Schedule }) {
  const forget = useForget();
  const [asking, setAsking] = useState(false);
  const path = { id: schedule.id };
  const once = useIntent();
  const change = useMutation({
    mutationFn: async (deed: 'run' | 'pause' | 'delete') => {
      if (deed === 'delete') await api.DELETE('/v1/import-schedules/{id}', { params: { path } });
      else if (deed === 'pause') {
        await api.PATCH('/v1/import-schedules/{id}', { params: { path }, body: { enabled: !schedule.enabled } });
      } else {
        await once(['run', schedule.id], (key) =>
          api.POST('/v1/import-schedules/{id}/runs', { params: { path, header: { 'Idempotency-Key': key } } }),
        );
      }
    },
    onSuccess: () => {
      setAsking(false);
      void forget(['/v1/import']);
    },
  });
  const runs = useQuery({
    ...asks('/v1/import-schedules/{id}/runs', { path, query: { limit: 5, sort: '-startedAt' } }),
    staleTime: 0,
  });
  return (
    <section className="panel stack" aria-label={schedule.name}>
      <div className="row">
        <h2 className="panel__title row__grow">
          <bdi>{schedule.name}</bdi>
        </h2>
        <StatusPill state={schedule.enabled ? 'done' : 'withdrawn'}>
          {t(schedule.enabled ? 'schedules.on' : 'imports.states.paused')}
        </StatusPill>
      </div>
      <p>
        {sourceName(schedule.source)}: <bdi>{schedule.query ?? schedule.address ?? schedule.path}</bdi> ·{' '}
        <code dir="ltr">{schedule.cron}</code> ({schedule.zone})
      </p>
      {schedule.nextRuns.length > 0 && (
        <p className="muted">
          {t('schedules.next')} {schedule.nextRuns.map((run) => formatDateTime(run, schedule.zone)).join(' · ')}
        </p>
      )}
      {runs.data && runs.data.items.length > 0 && (
        <ul className="stack stack--tight">
          {runs.data.items.map((run) => (
            <li key={run.id}>
              {formatDateTime(run.startedAt, schedule.zone)} · {t(`schedules.run.${run.state}`)}
              {run.remarks.length > 0 && ` · ${run.remarks.join(' ')}`}
            </li>
          ))}
        </ul>
      )}
      <FormError error={change.error} />
      <div className="row">
        <Button size="small" busy={change.isPending} onClick={() => change.mutate('run')}>
          {t('schedules.runNow')}
        </Button>
        <Button size="small" onClick={() => change.mutate('pause')}>
          {t(schedule.enabled ? 'imports.pause' : 'imports.resume')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
          {t('book.delete')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => change.mutate('delete')}
        busy={change.isPending}
        danger
        title={t('schedules.deleteTitle', { name: schedule.name })}
        confirm={t('book.delete')}
      >
        <p>{t('schedules.deleteText')}</p>
      </ConfirmDialog>
    </section>
  );
}
