import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/branches')({ component: Branches });

function Branches() {
  usePageTitle(t('admin.branches'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.branches')}</h1>
    </div>
  );
}
