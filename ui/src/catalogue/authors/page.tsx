import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/authors')({ component: Authors });

function Authors() {
  usePageTitle(t('staff.authors'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.authors')}</h1>
    </div>
  );
}
