import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/catalogue/add')({ component: AddBooks });

function AddBooks() {
  usePageTitle(t('staff.add'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.add')}</h1>
    </div>
  );
}
