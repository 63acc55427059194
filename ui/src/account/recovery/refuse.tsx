import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/refuse-email')({ component: Refuse });

function Refuse() {
  usePageTitle(t('refuse.title'));
  return (
    <div className="page__inner page--narrow stack">
      <h1 tabIndex={-1}>{t('refuse.title')}</h1>
    </div>
  );
}
