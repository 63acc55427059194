import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/admin/messages')({ component: Messages });

function Messages() {
  usePageTitle(t('admin.messages'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('admin.messages')}</h1>
    </div>
  );
}
