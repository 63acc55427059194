import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/labels')({ component: Labels });

function Labels() {
  usePageTitle(t('staff.labels'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.labels')}</h1>
    </div>
  );
}
