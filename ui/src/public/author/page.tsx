import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/authors/$id')({ component: AuthorPage });

function AuthorPage() {
  usePageTitle(t('foot.catalogue'));
  return (
    <div className="page__inner">
      <h1 tabIndex={-1}>{t('foot.catalogue')}</h1>
    </div>
  );
}
