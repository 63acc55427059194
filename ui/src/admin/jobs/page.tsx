import { useMutation, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Page, Panel } from '../kit/Page.tsx';
import { Refused } from '../kit/Refused.tsx';

export const Route = createLazyRoute('/admin/jobs')({ component: Jobs });

function Jobs() {
  const { may } = useSession(true);
  return (
    <Page title={t('admin.jobs')} lead={t('jobs.lead')}>
      <Link to="/catalogue/imports">{t('jobs.imports')}</Link>
      {may('system:read') && <Regular />}
      {may('system:write') && <Reindex />}
    </Page>
  );
}

/** What the server does by itself, and when it last could. */
function Regular() {
  const query = useQuery({ ...asks('/health/details'), refetchInterval: 30_000 });
  return (
    <Answer rows={6} query={query}>
      {({ jobs }) => (
        <DataTable
          caption={t('admin.jobs')}
          rows={jobs}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', head: t('jobs.name'), cell: ({ name }) => <code dir="ltr">{name}</code> },
            {
              key: 'state',
              head: t('users.state'),
              cell: ({ running, failures }) => (
                <StatusPill state={failures > 0 ? 'failed' : running ? 'waiting' : 'done'}>
                  {failures > 0 ? t('jobs.failures', { count: failures }) : t(running ? 'jobs.running' : 'jobs.resting')}
                </StatusPill>
              ),
            },
            { key: 'last', head: t('jobs.last'), cell: ({ lastSuccess }) => lastSuccess && formatDateTime(lastSuccess) },
            { key: 'next', head: t('jobs.next'), minor: true, cell: ({ next }) => next && formatDateTime(next) },
          ]}
        />
      )}
    </Answer>
  );
}

function Reindex() {
  const [open, setOpen] = useState(false);
  const once = useIntent();
  const start = useMutation({
    mutationFn: () =>
      once('reindex', (key) => api.POST('/v1/search/reindexings', { params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: () => setOpen(false),
  });
  return (
    <Panel title={t('dashboard.index')}>
      <p>{t('jobs.reindexText')}</p>
      {start.isSuccess && <p role="status">{t('jobs.reindexing')}</p>}
      <div className="row">
        <Button onClick={() => setOpen(true)}>{t('jobs.reindex')}</Button>
      </div>
      <ConfirmDialog
        open={open}
        title={t('jobs.reindex')}
        confirm={t('jobs.reindex')}
        busy={start.isPending}
        onClose={() => setOpen(false)}
        onConfirm={() => start.mutate()}
      >
        <Refused error={start.error} />
        <p>{t('jobs.reindexText')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
