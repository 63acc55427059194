import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/dev/kit')({ component: Kit });

function Kit() {
  usePageTitle(t('staff.kit'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.kit')}</h1>
    </div>
  );
}
