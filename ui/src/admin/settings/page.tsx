import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/settings')({ component: Settings });

function Settings() {
  usePageTitle(t('admin.settings'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.settings')}</h1>
    </div>
  );
}
