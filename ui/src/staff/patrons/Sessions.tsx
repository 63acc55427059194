import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { api, idempotencyKey, type Schemas } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { formatDateTime, formatList, formatRelative } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState, FormError } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';

type Session = Schemas['Session'];
type Ended = { readonly session: Session | undefined; readonly key: string };

/** Where somebody is signed in, and an end to it: for a lost phone, or a browser left open. */
export function Sessions({ id }: { id: string }) {
  const queries = useQueryClient();
  const [ending, setEnding] = useState<Ended>();
  const sessions = useQuery({ ...asks('/v1/users/{userId}/sessions', { path: { userId: id } }), staleTime: 0 });
  const end = useMutation({
    mutationFn: async ({ session, key }: Ended) => {
      const header = { 'Idempotency-Key': key };
      if (session) {
        await api.DELETE('/v1/users/{userId}/sessions/{id}', { params: { path: { userId: id, id: session.id }, header } });
      } else {
        await api.DELETE('/v1/users/{userId}/sessions', { params: { path: { userId: id }, header } });
      }
    },
    onSuccess: () => {
      setEnding(undefined);
      announce(t('patron.sessionEndedSay'));
      void queries.invalidateQueries({ queryKey: ['/v1/users/{userId}/sessions'] });
    },
  });
  const close = () => {
    setEnding(undefined);
    end.reset();
  };
  if (!sessions.data) {
    return sessions.isError ? (
      <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
    ) : (
      <SkeletonRows rows={3} />
    );
  }
  const { items } = sessions.data;
  if (items.length === 0) {
    return <EmptyState icon={<MonitorSmartphone aria-hidden="true" size={32} />} title={t('patron.noSessions')} />;
  }
  return (
    <div className="stack">
      <div className="row row--end">
        <Button onClick={() => setEnding({ session: undefined, key: idempotencyKey() })}>{t('patron.endAll')}</Button>
      </div>
      <ul className="patron-rows">
        {items.map((session) => (
          <li key={session.id}>
            <div className="patron-session">
              <strong>
                <bdi>{session.name || session.userAgent || t('patron.someDevice')}</bdi>
              </strong>
              <span className="muted small">
                {t('patron.lastUsed', {
                  when: formatRelative(session.lastUsedAt),
                  ways: formatList(session.methods.map((method) => tOr(`patron.method.${method}`, method))),
                })}
              </span>
              <span className="muted small">
                {t('patron.signedIn', { when: formatDateTime(session.authenticatedAt) })}
                {session.place && (
                  <>
                    {' · '}
                    <bdi>{session.place}</bdi>
                  </>
                )}
              </span>
            </div>
            <Button
              size="small"
              aria-label={t('patron.endOneNamed', { name: session.name || session.userAgent || t('patron.someDevice') })}
              onClick={() => setEnding({ session, key: idempotencyKey() })}
            >
              {t('patron.endOne')}
            </Button>
          </li>
        ))}
      </ul>
      {ending && (
        <ConfirmDialog
          open
          danger
          title={t(ending.session ? 'patron.endOneTitle' : 'patron.endAllTitle')}
          confirm={t(ending.session ? 'patron.endOne' : 'patron.endAll')}
          busy={end.isPending}
          onClose={close}
          onConfirm={() => end.mutate(ending)}
        >
          <FormError error={end.error} />
          <p>{t('patron.endText')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
