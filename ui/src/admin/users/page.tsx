import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/users')({ component: Users });

function Users() {
  usePageTitle(t('admin.users'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.users')}</h1>
    </div>
  );
}
