import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { useFocusOnArrival } from '../../ui/arrival.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { useKeptPlace } from '../../ui/painted.ts';
import { Toasts } from '../../ui/Toasts.tsx';
import { libraryName, Mark } from '../../ui/Wordmark.tsx';
import { CatalogueSearch } from '../shared/CatalogueSearch.tsx';

const LanguageMenu = lazy(() => import('../../ui/Preferences.tsx').then((menus) => ({ default: menus.LanguageMenu })));
const ThemeMenu = lazy(() => import('../../ui/Preferences.tsx').then((menus) => ({ default: menus.ThemeMenu })));
const AccountMenu = lazy(() => import('./AccountMenu.tsx').then((menu) => ({ default: menu.AccountMenu })));

/** Header, page, footer: as FIRST_PAINT.md says, for the server writes the same. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  // Only once the page that was left is gone: until then the focus is still on the link that led away from it.
  useFocusOnArrival(useRouterState({ select: (state) => state.resolvedLocation?.pathname }) ?? path);
  useKeptPlace();
  const home = path === '/';
  return (
    <div className={home ? 'site site--home' : 'site'}>
      <a className="skip-link" href="#main">
        {t('skip.main')}
      </a>
      <Header search={!home} />
      <main className="page" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <Toasts />
    </div>
  );
}

function Header({ search }: { search: boolean }) {
  return (
    <header className="site-head">
      <div className="site-head__bar">
        <Link className="wordmark" to="/">
          <Mark />
          <span className="wordmark__name">{libraryName()}</span>
        </Link>
        {search && <HeaderSearch />}
        <nav className="site-head__tools" aria-label={t('nav.label')}>
          <Suspense fallback={<span className="site-head__menus" />}>
            <LanguageMenu />
            <ThemeMenu />
          </Suspense>
          <Visitor />
        </nav>
      </div>
    </header>
  );
}

function HeaderSearch() {
  const q = useRouterState({ select: (state) => (state.location.search as { q?: string }).q ?? '' });
  return <CatalogueSearch id="site-q" value={q} />;
}

function Visitor() {
  const { state, user } = useSession();
  const here = useRouterState({ select: (router) => router.location.href });
  if (state === 'somebody' && user) {
    return (
      <Suspense fallback={<span className="site-head__waiting" />}>
        <AccountMenu user={user} />
      </Suspense>
    );
  }
  if (state === 'unknown') return <span className="site-head__waiting" />;
  return (
    <LinkButton kind="quiet" to="/signin" search={here.startsWith('/signin') ? {} : { to: here }}>
      {t('session.signIn')}
    </LinkButton>
  );
}

function Footer() {
  return (
    <footer className="site-foot">
      <div className="site-foot__bar">
        <p className="site-foot__name">{libraryName()}</p>
        <nav className="site-foot__links" aria-label={t('foot.label')}>
          <Link to="/search">{t('foot.catalogue')}</Link>
          <Link to="/account">{t('foot.account')}</Link>
          <a href="/staff">{t('foot.staff')}</a>
        </nav>
      </div>
    </footer>
  );
}
