import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import type { User } from '../../api/session.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { Panel } from '../bits/Panel.tsx';
import { meQuery } from '../queries.ts';
import { EmailPanel } from './EmailPanel.tsx';
import { PersonForm } from './PersonForm.tsx';

export const Route = createLazyRoute('/account/profile')({ component: Profile });

function Profile() {
  usePageTitle(t('account.profile'));
  const me = useQuery(meQuery());
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.profile')}</h1>
      <Answer query={me}>
        {(user) => (
          <>
            <Panel title={t('profile.membership')}>
              <Membership user={user} />
            </Panel>
            <Panel title={t('profile.person')}>
              <PersonForm />
            </Panel>
            <EmailPanel user={user} />
          </>
        )}
      </Answer>
    </div>
  );
}

function Membership({ user }: { user: User }) {
  return (
    <DescriptionList
      items={[
        [
          t('signin.username'),
          <bdi key="name" dir="ltr">
            {user.username}
          </bdi>,
        ],
        [
          t('profile.card'),
          user.cardNumber && (
            <code key="card" dir="ltr">
              {user.cardNumber}
            </code>
          ),
        ],
        [t('profile.since'), formatDate(user.createdAt)],
        [t('profile.until'), user.expiresOn && formatDate(user.expiresOn)],
        [t('profile.suspended'), user.suspension?.reason],
      ]}
    />
  );
}
