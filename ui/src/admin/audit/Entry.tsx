import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DiffView } from '../../ui/DiffView.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { type ChangedThing, readChanges } from './changes.ts';
import type { AuditSearch } from './filters.ts';

export type AuditEntry = Schemas['AuditEntry'];

export function OutcomePill({ outcome }: { outcome: AuditEntry['outcome'] }) {
  return (
    <StatusPill state={outcome === 'done' ? 'done' : outcome === 'refused' ? 'blocked' : 'failed'}>
      {t(`audit.${outcome}`)}
    </StatusPill>
  );
}

/** One line with all that it says. Its address can be passed on. */
export function EntryDialog({
  id,
  known,
  onClose,
  onNarrow,
}: {
  id: string | undefined;
  /** The line as the list has it, which needs not be asked again. */
  known: AuditEntry | undefined;
  onClose: () => void;
  onNarrow: (change: AuditSearch) => void;
}) {
  const entry = useQuery({
    ...asks('/v1/audit/{id}', { path: { id: id ?? '' } }),
    enabled: id !== undefined && known === undefined,
  });
  return (
    <Dialog open={id !== undefined} onClose={onClose} size="large" title={t('audit.line')}>
      {known ? (
        <Line entry={known} onNarrow={onNarrow} />
      ) : (
        <Answer rows={6} query={entry}>
          {(found) => <Line entry={found as AuditEntry} onNarrow={onNarrow} />}
        </Answer>
      )}
    </Dialog>
  );
}

function Line({ entry, onNarrow }: { entry: AuditEntry; onNarrow: (change: AuditSearch) => void }) {
  const { actor, target } = entry;
  const { things, more } = readChanges(entry.changes);
  return (
    <div className="stack">
      <DescriptionList
        items={[
          [t('audit.at'), formatDateTime(entry.at)],
          [
            t('audit.who'),
            actor ? (
              <Button
                key="who"
                kind="quiet"
                size="small"
                className="audit__narrow"
                onClick={() => onNarrow({ actor: actor.id })}
              >
                <bdi>{[actor.username ?? actor.id, actor.role].filter(Boolean).join(' · ')}</bdi>
              </Button>
            ) : (
              t('audit.nobody')
            ),
          ],
          [t('audit.via'), actor?.via],
          [t('audit.action'), <code key="action">{entry.action}</code>],
          [
            t('audit.what'),
            target && (
              <Button
                key="what"
                kind="quiet"
                size="small"
                className="audit__narrow"
                onClick={() => onNarrow({ type: target.type, ...(target.id ? { target: target.id } : {}) })}
              >
                <bdi>{[target.type, target.name ?? target.id].filter(Boolean).join(' · ')}</bdi>
              </Button>
            ),
          ],
          [t('audit.outcome'), <OutcomePill key="outcome" outcome={entry.outcome} />],
          [t('audit.why'), entry.codes && entry.codes.length > 0 && <code key="codes">{entry.codes.join(', ')}</code>],
          [t('audit.times'), entry.times > 1 && formatNumber(entry.times)],
          [t('audit.address'), entry.address && <code key="ip">{entry.address}</code>],
          [t('audit.agent'), entry.userAgent],
          [t('error.requestId'), entry.requestId && <code key="request">{entry.requestId}</code>],
          [t('audit.position'), formatNumber(entry.position)],
        ]}
      />
      {things.map((thing) => (
        <Thing key={`${thing.type}/${thing.id}`} thing={thing} />
      ))}
      {more > 0 && <p className="muted">{t('audit.more', { count: more })}</p>}
    </div>
  );
}

function Thing({ thing }: { thing: ChangedThing }) {
  return (
    <section className="stack stack--tight">
      <h3>
        {thing.type} <code className="muted small">{thing.id}</code>
      </h3>
      <DiffView
        caption={t('diff.caption')}
        rows={thing.fields.map(({ name, withheld, from, to }) => ({
          key: name,
          name: <code>{name}</code>,
          before: from,
          after: to,
          ...(withheld ? { note: t('audit.withheld') } : {}),
        }))}
      />
    </section>
  );
}
