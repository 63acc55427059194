import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/account/profile')({ component: Profile });

function Profile() {
  usePageTitle(t('account.profile'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.profile')}</h1>
    </div>
  );
}
