import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue')({ component: Catalogue });

function Catalogue() {
  usePageTitle(t('staff.catalogue'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.catalogue')}</h1>
    </div>
  );
}
