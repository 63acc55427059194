import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/forgot-password')({ component: Forgotten });

function Forgotten() {
  usePageTitle(t('forgotten.title'));
  return (
    <div className="page__inner page--narrow stack">
      <h1 tabIndex={-1}>{t('forgotten.title')}</h1>
    </div>
  );
}
