import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/keys')({ component: Keys });

function Keys() {
  usePageTitle(t('admin.keys'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.keys')}</h1>
    </div>
  );
}
