import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Progress } from '../../ui/Progress.tsx';
import type { ImportJob, JobProgress } from './queries.ts';

type Counted = Pick<
  ImportJob,
  'read' | 'created' | 'updated' | 'skipped' | 'failed' | 'warned' | 'bytesDone' | 'undone' | 'left'
>;

/** How many rows became what, and, while it runs, how far it is. */
export function Counts({
  counts,
  total,
  live = false,
  would = false,
  undoing = false,
}: {
  counts: Counted | JobProgress;
  total?: number | undefined;
  live?: boolean;
  would?: boolean;
  undoing?: boolean;
}) {
  const speed = 'rowsPerSecond' in counts ? counts.rowsPerSecond : undefined;
  const left = 'secondsLeft' in counts ? counts.secondsLeft : undefined;
  const known = 'bytesTotal' in counts ? (counts.bytesTotal ?? total) : total;
  const tiles = [
    [t('imports.read'), counts.read],
    [t(would ? 'imports.wouldCreate' : 'imports.created'), counts.created],
    [t(would ? 'imports.wouldUpdate' : 'imports.updated'), counts.updated],
    [t('imports.skipped'), counts.skipped],
    [t('imports.warned'), counts.warned],
    [t('imports.failed'), counts.failed, counts.failed > 0 ? 'bad' : undefined],
    ...(counts.undone > 0 || counts.left > 0
      ? ([
          [t('imports.undone'), counts.undone],
          [t('imports.left'), counts.left],
        ] as const)
      : []),
  ] as const;
  return (
    <div className="stack">
      {live && (
        <Progress
          label={t(undoing ? 'imports.states.undoing' : 'imports.states.running')}
          value={undoing || !known ? undefined : counts.bytesDone}
          max={known ?? 1}
          text={[
            speed ? t('imports.speed', { rows: speed }) : '',
            left !== undefined && left !== null ? t('imports.secondsLeft', { seconds: left }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      )}
      <dl className="tiles">
        {tiles.map(([name, count, tone]) => (
          <div key={name} className="tiles__tile" data-tone={tone}>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
