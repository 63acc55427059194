import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { formatBytes, formatDateTime } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../catalogue.css';
import { useForget } from '../queries.ts';
import { Draft } from './Draft.tsx';
import { JobPill } from './JobPill.tsx';
import { type JobDetails, jobQuery } from './queries.ts';
import { Report } from './Report.tsx';
import { Running } from './Running.tsx';
import { Stepper } from './Stepper.tsx';
import { moves, sourceName } from './states.ts';

export const Route = createLazyRoute('/catalogue/imports/$id')({ component: ImportPage });

function ImportPage() {
  const { id } = Route.useParams();
  const queries = useQueryClient();
  const forget = useForget();
  const job = useQuery({
    ...jobQuery(id),
    staleTime: 0,
    // The live line tells most; this is for what it cannot, such as that somebody else paused it.
    refetchInterval: ({ state }) => (state.data && moves(state.data.value.state) ? 10_000 : false),
  });
  const value = job.data?.value;
  usePageTitle(value?.name ?? t('staff.import'));
  const renew = useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['import', id] });
    void forget(['/v1/imports', '/v1/books', '/v1/authors', '/v1/search']);
  }, [queries, id, forget]);
  if (job.isError && !value) {
    return (
      <div className="stack">
        <h1 tabIndex={-1}>{t('staff.import')}</h1>
        <ErrorState error={job.error} onRetry={() => void job.refetch()} />
      </div>
    );
  }
  return (
    <div className="stack">
      <div className="row">
        <h1 tabIndex={-1}>
          <bdi>{value?.name ?? t('staff.import')}</bdi>
        </h1>
        {value && <JobPill state={value.state} />}
      </div>
      {!value || !job.data ? (
        <SkeletonRows />
      ) : (
        <>
          {value.kind !== 'dry_run' && <Stepper at={stepOf(value)} />}
          <Facts job={value} />
          {value.state === 'draft' ? (
            <Draft key={value.id} job={value} etag={job.data.etag} onChanged={renew} />
          ) : moves(value.state) || value.state === 'paused' ? (
            <Running job={value} onChanged={renew} />
          ) : (
            <Report job={value} onChanged={renew} />
          )}
        </>
      )}
    </div>
  );
}

function stepOf(job: JobDetails): 1 | 2 | 3 {
  if (job.state === 'draft') return 1;
  return moves(job.state) || job.state === 'paused' ? 2 : 3;
}

function Facts({ job }: { job: JobDetails }) {
  return (
    <>
      <DescriptionList
        items={[
          [t('imports.source'), sourceName(job.source)],
          [t('imports.kindOf'), job.kind === 'import' ? undefined : tOr(`imports.kind.${job.kind}`, job.kind)],
          [t('imports.size'), job.file ? formatBytes(job.file.bytes) : undefined],
          [t('imports.sent'), formatDateTime(job.createdAt)],
          [t('imports.ended'), job.finishedAt ? formatDateTime(job.finishedAt) : undefined],
          [
            t('imports.of'),
            job.of ? (
              <Link key="of" to="/catalogue/imports/$id" params={{ id: job.of }}>
                {t('imports.openFirst')}
              </Link>
            ) : undefined,
          ],
        ]}
      />
      {job.remarks.length > 0 && (
        <Banner tone="warn" title={t('imports.remarks')}>
          <ul className="banner__list">
            {job.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Banner>
      )}
      {job.error && (
        <Banner tone="bad" title={t('imports.broke')}>
          <p>{job.error}</p>
        </Banner>
      )}
    </>
  );
}
