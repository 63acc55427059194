import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/patrons/new')({ component: NewPatron });

function NewPatron() {
  usePageTitle(t('staff.newPatron'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.newPatron')}</h1>
    </div>
  );
}
