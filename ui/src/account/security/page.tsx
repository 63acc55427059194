import { createLazyRoute } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { usePageTitle } from '../../ui/title.ts';
import { IdentitiesPanel } from './IdentitiesPanel.tsx';
import { KeysPanel } from './KeysPanel.tsx';
import { PasskeysPanel } from './PasskeysPanel.tsx';
import { PasswordPanel } from './PasswordPanel.tsx';
import { SessionsPanel } from './SessionsPanel.tsx';
import { TotpPanel } from './TotpPanel.tsx';

export const Route = createLazyRoute('/account/security')({ component: Security });

function Security() {
  usePageTitle(t('account.security'));
  const { mustEnrol } = useSession();
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('account.security')}</h1>
      {!mustEnrol && <PasswordPanel />}
      <TotpPanel />
      <PasskeysPanel />
      {!mustEnrol && (
        <>
          <SessionsPanel />
          <IdentitiesPanel />
          <KeysPanel />
        </>
      )}
    </div>
  );
}
