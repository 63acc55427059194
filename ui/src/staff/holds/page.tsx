import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/holds')({ component: HoldsShelf });

function HoldsShelf() {
  usePageTitle(t('staff.holds'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.holds')}</h1>
    </div>
  );
}
