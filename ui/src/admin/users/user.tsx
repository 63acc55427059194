import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { api, type Tagged, tagged } from '../../api/client.ts';
import { asks } from '../../api/query.ts';
import { type User, useSession } from '../../api/session.ts';
import { formatDate, formatDateTime, languageName } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Page, Panel } from '../kit/Page.tsx';
import { EndPanel, RolePanel, SuspensionPanel } from './deeds.tsx';
import { Grants } from './Grants.tsx';
import { UserState } from './page.tsx';

export const Route = createLazyRoute('/admin/users/$id')({ component: UserPage });

function UserPage() {
  const { id } = Route.useParams();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['/v1/users/{id}', id, 'tagged'],
    queryFn: () => tagged(api.GET('/v1/users/{id}', { params: { path: { id } } })),
  });
  const user = query.data?.value;
  const changed = () =>
    void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/v1/users') });
  const name = user && (user.fullName ?? user.username);
  return (
    <Page
      title={name ?? t('admin.user')}
      heading={name && <bdi>{name}</bdi>}
      lead={<Link to="/admin/users">{t('users.back')}</Link>}
    >
      <Answer rows={6} query={query}>
        {(one) => <Whole user={one} onDone={changed} />}
      </Answer>
    </Page>
  );
}

function Whole({ user, onDone }: { user: Tagged<User>; onDone: () => void }) {
  const { may } = useSession(true);
  const { value } = user;
  const gone = value.status === 'erased' || value.status === 'system';
  return (
    <div className="admin__columns">
      <Panel title={t('users.account')}>
        <DescriptionList
          items={[
            [t('users.state'), <UserState key="state" status={value.status} />],
            [t('signin.username'), <bdi key="name">{value.username}</bdi>],
            [t('users.email'), value.email && <bdi key="email">{value.email}</bdi>],
            [t('users.role'), t(`users.role.${value.role}`)],
            [t('users.card'), value.cardNumber && <bdi key="card">{value.cardNumber}</bdi>],
            [t('users.expires'), value.expiresOn && formatDate(value.expiresOn)],
            [t('language.label'), languageName(value.language)],
            [t('users.since'), formatDate(value.createdAt)],
          ]}
        />
      </Panel>
      {!gone && (
        <>
          <Access id={value.id} />
          {may('roles:write') && <RolePanel user={user} onDone={onDone} />}
          {may('roles:write') && <Grants id={value.id} />}
          {may('patrons:write') && <SuspensionPanel user={user} onDone={onDone} />}
          {may('patrons:write') && <EndPanel user={user} onDone={onDone} />}
        </>
      )}
    </div>
  );
}

/** By what somebody proves who they are, and where they are signed in. */
function Access({ id }: { id: string }) {
  const factors = useQuery(asks('/v1/users/{id}/factors', { path: { id } }));
  const sessions = useQuery(asks('/v1/users/{userId}/sessions', { path: { userId: id } }));
  return (
    <Panel title={t('users.access')}>
      <Answer query={factors} rows={2}>
        {({ passkeys, totp, recoveryCodes, required }) => (
          <DescriptionList
            items={[
              [t('users.totp'), t(totp ? 'kit.yes' : 'kit.no')],
              [t('users.passkeys'), String(passkeys)],
              [t('users.recoveryCodes'), String(recoveryCodes)],
              [t('users.factorRequired'), t(required ? 'kit.yes' : 'kit.no')],
            ]}
          />
        )}
      </Answer>
      <h3>{t('users.sessions')}</h3>
      <Answer query={sessions} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('users.noSessions')}</p>
          ) : (
            <ul>
              {items.map((session) => (
                <li key={session.id}>
                  {t('users.session', {
                    name: session.name || session.userAgent || session.id,
                    when: formatDateTime(session.lastUsedAt),
                  })}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  );
}
