import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/imports/$id')({ component: ImportPage });

function ImportPage() {
  usePageTitle(t('staff.import'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.import')}</h1>
    </div>
  );
}
