import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/account/searches')({ component: Searches });

function Searches() {
  usePageTitle(t('account.searches'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.searches')}</h1>
    </div>
  );
}
