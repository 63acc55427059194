import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/books/$id')({ component: BookRecord });

function BookRecord() {
  usePageTitle(t('record.get'));
  return (
    <div className="page__inner">
      <h1 tabIndex={-1}>{t('record.get')}</h1>
    </div>
  );
}
