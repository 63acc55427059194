import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/patrons')({ component: Patrons });

function Patrons() {
  usePageTitle(t('staff.patrons'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.patrons')}</h1>
    </div>
  );
}
