import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/roles')({ component: Roles });

function Roles() {
  usePageTitle(t('admin.roles'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.roles')}</h1>
    </div>
  );
}
