import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../i18n/messages.ts';
import { usePageTitle } from '../ui/title.ts';

export const Route = createLazyRoute('/offline')({ component: OfflineDesk });

function OfflineDesk() {
  usePageTitle(t('staff.offline'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.offline')}</h1>
    </div>
  );
}
