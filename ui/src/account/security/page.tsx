import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/account/security')({ component: Security });

function Security() {
  usePageTitle(t('account.security'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.security')}</h1>
    </div>
  );
}
