import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/policy')({ component: Policy });

function Policy() {
  usePageTitle(t('admin.policy'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.policy')}</h1>
    </div>
  );
}
