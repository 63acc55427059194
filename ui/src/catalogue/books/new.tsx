import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/books/new')({ component: NewBook });

function NewBook() {
  usePageTitle(t('staff.add'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.add')}</h1>
    </div>
  );
}
