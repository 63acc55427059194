import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/checkin')({ component: CheckIn });

function CheckIn() {
  usePageTitle(t('staff.checkin'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.checkin')}</h1>
    </div>
  );
}
