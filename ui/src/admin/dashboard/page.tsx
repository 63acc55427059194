import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin')({ component: Dashboard });

function Dashboard() {
  usePageTitle(t('admin.dashboard'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.dashboard')}</h1>
    </div>
  );
}
