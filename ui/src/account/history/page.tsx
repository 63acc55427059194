import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/account/history')({ component: History });

function History() {
  usePageTitle(t('account.history'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.history')}</h1>
    </div>
  );
}
