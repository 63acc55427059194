import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/reset-password')({ component: Reset });

function Reset() {
  usePageTitle(t('reset.title'));
  return (
    <div className="page__inner page--narrow stack">
      <h1 tabIndex={-1}>{t('reset.title')}</h1>
    </div>
  );
}
