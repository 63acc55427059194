import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/imports')({ component: Imports });

function Imports() {
  usePageTitle(t('staff.imports'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.imports')}</h1>
    </div>
  );
}
