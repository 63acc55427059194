import { t } from '../../i18n/messages.ts';
import type { PillState } from '../../ui/StatusPill.tsx';
import type { ImportJob, Step } from './queries.ts';

export type JobState = ImportJob['state'];

export const PILLS: Readonly<Record<JobState, PillState>> = {
  draft: 'waiting',
  queued: 'waiting',
  running: 'waiting',
  paused: 'attention',
  finished: 'done',
  failed: 'failed',
  cancelled: 'withdrawn',
  undoing: 'waiting',
  undone: 'withdrawn',
};

export const STATES = Object.keys(PILLS) as JobState[];

/** Something happens to it by itself. */
export function moves(state: JobState): boolean {
  return state === 'queued' || state === 'running' || state === 'undoing';
}

/** What can be done with a job now. A file is looked at before it starts; a dry run leaves nothing to take back. */
export function steps(job: Pick<ImportJob, 'state' | 'kind' | 'created' | 'updated'>): readonly Step[] {
  switch (job.state) {
    case 'draft':
      return ['dry-runs', 'starts', 'cancellations'];
    case 'queued':
    case 'running':
      return ['pauses', 'cancellations'];
    case 'paused':
    case 'failed':
      return ['resumptions', 'cancellations'];
    case 'finished':
    case 'cancelled':
      return job.kind !== 'dry_run' && job.created + job.updated > 0 ? ['undos'] : [];
    default:
      return [];
  }
}

export function sourceName(source: string | null | undefined): string {
  switch (source) {
    case 'google_books':
      return 'Google Books';
    case 'open_library':
      return 'Open Library';
    case 'csv':
      return 'CSV';
    case 'marc':
      return 'MARC 21';
    case 'marcxml':
      return 'MARCXML';
    case 'demo':
      return t('imports.sourceDemo');
    case 'folder':
      return t('imports.sourceFolder');
    case 'url':
      return t('imports.sourceUrl');
    default:
      return source ?? '–';
  }
}
