import { createLazyRoute } from '@tanstack/react-router';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';
import { ConsentsPanel } from './ConsentsPanel.tsx';
import { ErasePanel } from './ErasePanel.tsx';
import { ExportPanel } from './ExportPanel.tsx';

export const Route = createLazyRoute('/account/privacy')({ component: Privacy });

function Privacy() {
  usePageTitle(t('account.privacy'));
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.privacy')}</h1>
      <ConsentsPanel />
      <ExportPanel />
      <ErasePanel />
    </div>
  );
}
