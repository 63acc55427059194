import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/users/$id')({ component: UserPage });

function UserPage() {
  usePageTitle(t('admin.user'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.user')}</h1>
    </div>
  );
}
