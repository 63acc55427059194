import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/verify')({ component: Verify });

function Verify() {
  usePageTitle(t('verify.title'));
  return (
    <div className="page__inner page--narrow stack">
      <h1 tabIndex={-1}>{t('verify.title')}</h1>
    </div>
  );
}
