import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/account/loans')({ component: Loans });

function Loans() {
  usePageTitle(t('account.loans'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.loans')}</h1>
    </div>
  );
}
