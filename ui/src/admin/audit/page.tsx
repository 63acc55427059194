import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/audit')({ component: Audit });

function Audit() {
  usePageTitle(t('admin.audit'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.audit')}</h1>
    </div>
  );
}
