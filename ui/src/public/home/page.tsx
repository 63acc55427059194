import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/')({ component: Home });

function Home() {
  usePageTitle(t('home.title'));
  return (
    <div className="page__inner">
      <h1 tabIndex={-1}>{t('home.title')}</h1>
    </div>
  );
}
