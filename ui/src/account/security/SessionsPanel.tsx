import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../../api/client.ts';
import { formatDateTime, formatList, formatRelative } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { Badge } from '../../ui/StatusPill.tsx';
import { useDeed } from '../bits/deed.ts';
import { NameDialog } from '../bits/NameDialog.tsx';
import { Panel } from '../bits/Panel.tsx';
import { sessionsQuery, useRefresh } from '../queries.ts';

type Session = Schemas['Session'];

export function SessionsPanel() {
  const sessions = useQuery(sessionsQuery());
  const deed = useDeed();
  const refresh = useRefresh();
  const endOthers = () =>
    deed.run(async () => {
      await api.DELETE('/v1/sessions');
      await refresh('/v1/sessions');
    });
  return (
    <Panel title={t('sessions.title')} intro={t('sessions.intro')}>
      <FormError error={deed.error} />
      <Answer query={sessions}>
        {({ items }) => (
          <>
            <ul className="account__rows">
              {items.map((session) => (
                <SessionLine key={session.id} session={session} />
              ))}
            </ul>
            {items.length > 1 && (
              <div className="row">
                <Button busy={deed.busy} onClick={() => void endOthers()}>
                  {t('sessions.endOthers')}
                </Button>
              </div>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}

function SessionLine({ session }: { session: Session }) {
  const [naming, setNaming] = useState(false);
  const deed = useDeed();
  const refresh = useRefresh();
  const params = { path: { id: session.id } };
  const ways = session.methods.map((method) => tOr(`method.${method}`, method));
  const end = () =>
    deed.run(async () => {
      await api.DELETE('/v1/sessions/{id}', { params });
      await refresh('/v1/sessions');
    });
  return (
    <li className="account__line">
      <div>
        <p className="row">
          <strong>
            <bdi>{session.name}</bdi>
          </strong>
          {session.current && <Badge tone="ok">{t('sessions.current')}</Badge>}
        </p>
        <p className="muted small">
          {session.place && <bdi>{session.place}</bdi>} {t('sessions.since', { when: formatDateTime(session.createdAt) })} ·{' '}
          {t('account.used', { when: formatRelative(session.lastUsedAt) })} · {formatList(ways)}
        </p>
        <FormError error={deed.error} />
      </div>
      <div className="row">
        <Button kind="quiet" size="small" onClick={() => setNaming(true)}>
          {t('account.rename')}
        </Button>
        {!session.current && (
          <Button size="small" busy={deed.busy} onClick={() => void end()}>
            {t('sessions.end')}
          </Button>
        )}
      </div>
      {naming && (
        <NameDialog
          title={t('account.rename')}
          label={t('sessions.name')}
          load={() => Promise.resolve({ value: { name: session.name }, etag: '' })}
          save={async (name) => {
            await api.PATCH('/v1/sessions/{id}', { params, body: { name } });
            await refresh('/v1/sessions');
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </li>
  );
}
