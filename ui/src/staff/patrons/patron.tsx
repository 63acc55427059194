import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/patrons/$id')({ component: Patron });

function Patron() {
  usePageTitle(t('staff.patron'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.patron')}</h1>
    </div>
  );
}
