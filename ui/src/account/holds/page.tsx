import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/account/holds')({ component: Holds });

function Holds() {
  usePageTitle(t('account.holds'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.holds')}</h1>
    </div>
  );
}
