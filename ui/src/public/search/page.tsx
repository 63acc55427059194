import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/search')({ component: Results });

function Results() {
  usePageTitle(t('search.label'));
  return (
    <div className="page__inner">
      <h1 tabIndex={-1}>{t('search.label')}</h1>
    </div>
  );
}
