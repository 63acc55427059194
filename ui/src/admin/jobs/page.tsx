import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/jobs')({ component: Jobs });

function Jobs() {
  usePageTitle(t('admin.jobs'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.jobs')}</h1>
    </div>
  );
}
