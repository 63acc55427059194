import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/checkout')({ component: CheckOut });

function CheckOut() {
  usePageTitle(t('staff.checkout'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.checkout')}</h1>
    </div>
  );
}
