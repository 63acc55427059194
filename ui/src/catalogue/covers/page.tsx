import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/covers')({ component: MissingCovers });

function MissingCovers() {
  usePageTitle(t('staff.covers'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.covers')}</h1>
    </div>
  );
}
