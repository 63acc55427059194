import { createLazyRoute, Link, Outlet } from '@tanstack/react-router';
import { t } from '../i18n/messages.ts';
import { TabLinks } from '../ui/Tabs.tsx';

export const Route = createLazyRoute('/account')({ component: AccountLayout });

function AccountLayout() {
  return (
    <div className="page__inner stack">
      <TabLinks label={t('account.title')}>
        <Link className="tabs__tab" to="/account/loans">
          {t('account.loans')}
        </Link>
        <Link className="tabs__tab" to="/account/holds">
          {t('account.holds')}
        </Link>
        <Link className="tabs__tab" to="/account/lists">
          {t('account.lists')}
        </Link>
        <Link className="tabs__tab" to="/account/searches">
          {t('account.searches')}
        </Link>
        <Link className="tabs__tab" to="/account/history">
          {t('account.history')}
        </Link>
        <Link className="tabs__tab" to="/account/profile">
          {t('account.profile')}
        </Link>
        <Link className="tabs__tab" to="/account/security">
          {t('account.security')}
        </Link>
        <Link className="tabs__tab" to="/account/privacy">
          {t('account.privacy')}
        </Link>
      </TabLinks>
      <Outlet />
    </div>
  );
}
