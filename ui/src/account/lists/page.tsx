import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/account/lists')({ component: Lists });

function Lists() {
  usePageTitle(t('account.lists'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.lists')}</h1>
    </div>
  );
}
