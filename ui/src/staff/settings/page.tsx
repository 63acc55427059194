import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/settings')({ component: Settings });

function Settings() {
  usePageTitle(t('staff.settings'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.settings')}</h1>
    </div>
  );
}
