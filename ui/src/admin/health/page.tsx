import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/health')({ component: Health });

function Health() {
  usePageTitle(t('admin.health'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.health')}</h1>
    </div>
  );
}
