import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/books/$id')({ component: BookPage });

function BookPage() {
  usePageTitle(t('staff.book'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.book')}</h1>
    </div>
  );
}
