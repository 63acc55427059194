import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../../i18n/messages.ts';
import { usePageTitle } from '../../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/imports/schedules')({ component: Schedules });

function Schedules() {
  usePageTitle(t('schedules.title'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('schedules.title')}</h1>
    </div>
  );
}
