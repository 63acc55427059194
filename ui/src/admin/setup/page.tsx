import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/setup')({ component: Setup });

function Setup() {
  usePageTitle(t('admin.setup'));
  return (
    <div className="door__page panel stack">
      <h1 tabIndex={-1}>{t('admin.setup')}</h1>
    </div>
  );
}
