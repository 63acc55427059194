import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { sessionQuery, useSession } from '../../api/session.ts';
import { formatList } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { desk, useDesk } from '../../offline/desk.ts';
import { type Backlog, backlog } from '../../offline/ops.ts';
import type { Line } from '../../offline/queue.ts';
import { LinkButton } from '../../ui/Button.tsx';

/** Stands above every page while something is not with the server yet, or was refused while nobody looked. */
export function QueueBar() {
  const { ops, user, line, durable } = useDesk();
  useQueueOfUser(line);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const left = useMemo(() => backlog(ops, user), [ops, user]);
  const words = wordsOf(left, line);
  if (!durable && line !== 'open') words.push(t('offline.notDurable'));
  return (
    <div role="status">
      {words.length > 0 && (
        <div className="queue-bar">
          <CloudOff className="queue-bar__icon" aria-hidden="true" size={20} />
          <p className="queue-bar__text">{words.join(' ')}</p>
          {!path.endsWith('/offline') && (
            <LinkButton size="small" to="/offline">
              {t('offline.show')}
            </LinkButton>
          )}
        </div>
      )}
    </div>
  );
}

/** What is sent is sent as the person who did it; without them it waits. */
function useQueueOfUser(line: Line): void {
  const queries = useQueryClient();
  const id = useSession(true).user?.id;
  useEffect(() => {
    desk.setUser(id);
    return () => desk.setUser(undefined);
  }, [id]);
  useEffect(() => {
    // The page believes something else than the server: it is asked anew, and leads to the way in.
    if (line === 'signedOut' || line === 'somebodyElse') void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }, [line, queries]);
}

function wordsOf({ checkouts, checkins, refused, others }: Backlog, line: Line): string[] {
  const kept = [
    ...(checkouts > 0 ? [t('offline.checkouts', { count: checkouts })] : []),
    ...(checkins > 0 ? [t('offline.checkins', { count: checkins })] : []),
  ];
  return [
    ...(line === 'away' ? [t('offline.away')] : []),
    ...(kept.length > 0 ? [t('offline.kept', { what: formatList(kept) })] : []),
    ...(refused > 0 ? [t('offline.refused', { count: refused })] : []),
    ...(others > 0 ? [t('offline.others', { count: others })] : []),
  ];
}
