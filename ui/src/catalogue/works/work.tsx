import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/works/$id')({ component: WorkPage });

function WorkPage() {
  usePageTitle(t('staff.work'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.work')}</h1>
    </div>
  );
}
