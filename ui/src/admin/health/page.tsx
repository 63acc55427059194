import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { asks } from '../../api/query.ts';
import { formatBytes, formatDateTime, formatNumber } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Page, Panel } from '../kit/Page.tsx';

export const Route = createLazyRoute('/admin/health')({ component: Health });

function Health() {
  const query = useQuery({ ...asks('/health/details'), refetchInterval: 30_000 });
  return (
    <Page title={t('admin.health')}>
      <Answer rows={6} query={query}>
        {({ database, pool, disk, memory, migrations, search, audit, mail, version, startedAt, certificate }) => (
          <div className="admin__columns">
            <Panel title={t('health.database')}>
              <DescriptionList
                items={[
                  [t('health.version'), database.version],
                  [t('health.poolActive'), t('health.of', { some: pool.active, all: pool.most })],
                  [t('health.poolWaiting'), formatNumber(pool.waiting)],
                  [t('health.migrations'), formatNumber(migrations.applied.length)],
                  [t('health.pending'), formatNumber(migrations.pending.length)],
                ]}
              />
            </Panel>
            <Panel title={t('health.machine')}>
              <DescriptionList
                items={[
                  [t('health.disk'), t('health.of', { some: formatBytes(disk.free), all: formatBytes(disk.total) })],
                  [t('health.memory'), t('health.of', { some: formatBytes(memory.used), all: formatBytes(memory.most) })],
                  [t('health.program'), version],
                  [t('health.started'), formatDateTime(startedAt)],
                  [t('health.mail'), tOr(`health.mail.${mail}`, mail)],
                  [t('health.certificate'), certificate && formatDateTime(certificate.expiresAt)],
                ]}
              />
            </Panel>
            {search && (
              <Panel title={t('dashboard.index')}>
                <DescriptionList
                  items={[
                    [t('index.documents'), formatNumber(search.documents)],
                    [t('health.size'), formatBytes(search.size)],
                    [t('health.lag'), formatNumber(search.lag)],
                  ]}
                />
              </Panel>
            )}
            {audit && (
              <Panel title={t('admin.audit')}>
                <StatusPill state={audit.sound ? 'done' : 'failed'}>
                  {t(audit.sound ? 'audit.sound' : 'audit.broken')}
                </StatusPill>
              </Panel>
            )}
          </div>
        )}
      </Answer>
    </Page>
  );
}
