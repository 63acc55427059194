import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { useFocusOnArrival } from '../../ui/arrival.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { LanguageMenu, ThemeMenu } from '../../ui/Preferences.tsx';
import { Toasts } from '../../ui/Toasts.tsx';
import { libraryName, Mark } from '../../ui/Wordmark.tsx';
import { listenAhead } from '../scan/ahead.ts';
import { usePrefs } from '../settings/prefs.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { Gate } from './Gate.tsx';
import { placesFor } from './nav.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { setPalette } from './palette.ts';
import { QueueBar } from './QueueBar.tsx';

/** The desk's frame; without a session, the way in. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  useFocusOnArrival(path);
  // Whoever sets up the library cannot be signed in yet.
  if (path.endsWith('/setup')) return <Outlet />;
  return (
    <Gate>
      <Desk path={path} />
    </Gate>
  );
}

const NARROW = 'carrel.nav-narrow';

function Desk({ path }: { path: string }) {
  const [narrow, setNarrow] = useState(() => localStorage.getItem(NARROW) === '1');
  const { keys } = usePrefs();
  useKeys(keys);
  useEffect(listenAhead, []);
  const toggle = () => {
    localStorage.setItem(NARROW, narrow ? '' : '1');
    setNarrow(!narrow);
  };
  const area = path.replace('/staff', '').split('/')[1] ?? '';
  return (
    <div className="desk" data-narrow={narrow || undefined} data-area={area} data-keys={keys ? undefined : 'off'}>
      <a className="skip-link" href="#main">
        {t('skip.main')}
      </a>
      <header className="desk-head">
        <Link className="wordmark" to="/">
          <Mark />
          <span className="wordmark__name">{libraryName()}</span>
        </Link>
        <Button className="desk-head__find" icon={<Search aria-hidden="true" size={20} />} onClick={() => setPalette('')}>
          <span className="desk-head__find-text">{t('staff.palette')}</span>
          <KeyHint keys="Mod+K" />
        </Button>
        <div className="desk-head__tools">
          <LanguageMenu />
          <ThemeMenu />
          <PersonMenu />
        </div>
      </header>
      <SideNav narrow={narrow} onToggle={toggle} />
      <main className="desk-page" id="main" tabIndex={-1}>
        <QueueBar />
        <Outlet />
      </main>
      <CommandPalette />
      <Toasts />
    </div>
  );
}

/** The keys that lead from anywhere. None is a letter alone, and none is one that browsers or readers use. */
function useKeys(on: boolean): void {
  const navigate = useNavigate();
  const { may } = useSession(true);
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const palette =
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey &&
        (event.key.toLowerCase() === 'k' || event.code === 'KeyK');
      if (palette) {
        event.preventDefault();
        setPalette('');
      } else if (event.key === 'F2' && may('circulation:write')) {
        event.preventDefault();
        void navigate({ to: '/checkout' });
      } else if (event.key === 'F8' && may('circulation:write')) {
        event.preventDefault();
        void navigate({ to: '/checkin' });
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on, may, navigate]);
}

function SideNav({ narrow, onToggle }: { narrow: boolean; onToggle: () => void }) {
  const { may } = useSession(true);
  return (
    <nav className="desk-nav" aria-label={t('staff.nav')}>
      {placesFor(may).map((group) => (
        <div className="desk-nav__group" key={group.name}>
          <h2 className="desk-nav__title">{t(group.name)}</h2>
          <ul>
            {group.places.map((place) => (
              <li key={place.to}>
                <Link
                  className="desk-nav__link"
                  to={place.to}
                  activeOptions={{ exact: place.to === '/admin' || place.to === '/catalogue' }}
                  title={narrow ? t(place.name) : undefined}
                >
                  <place.icon aria-hidden="true" size={20} />
                  <span className="desk-nav__name">{t(place.name)}</span>
                  {place.key && !narrow && <KeyHint keys={place.key} />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className="desk-nav__foot">
        <IconButton label={narrow ? t('staff.expand') : t('staff.collapse')} onClick={onToggle}>
          {narrow ? (
            <PanelLeftOpen className="flips" aria-hidden="true" size={20} />
          ) : (
            <PanelLeftClose className="flips" aria-hidden="true" size={20} />
          )}
        </IconButton>
      </div>
    </nav>
  );
}
