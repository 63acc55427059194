import type { ReactNode } from 'react';
import { useSession, useSignOut } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { useRememberedSession } from '../../offline/remembered.ts';
import { SignIn } from '../../signin/SignIn.tsx';
import { AnchorButton, Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LanguageMenu, ThemeMenu } from '../../ui/Preferences.tsx';
import { worksAtDesk } from '../../ui/rights.ts';
import { Loading, Skeleton } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { libraryName, Mark } from '../../ui/Wordmark.tsx';

/** Lets those in who work here. Everything behind it may rely on a session. */
export function Gate({ children }: { children: ReactNode }) {
  useRememberedSession();
  const session = useSession(true);
  const { state, user } = session;
  if (state === 'somebody' && user && !session.mustEnrol && worksAtDesk(session.permissions)) return children;
  return (
    <Door>
      {state === 'unknown' && (
        <Loading>
          <Skeleton height="12rem" shape="box" />
        </Loading>
      )}
      {state === 'failed' && <ErrorState error={session.error} onRetry={session.retry} />}
      {state === 'nobody' && <SignIn returnTo="/staff" />}
      {state === 'somebody' && (session.mustEnrol ? <MustEnrol /> : <NoEntry name={user?.fullName ?? user?.username ?? ''} />)}
    </Door>
  );
}

function Door({ children }: { children: ReactNode }) {
  usePageTitle(t('staff.title'));
  return (
    <div className="door">
      <header className="door__head">
        <a className="wordmark" href="/">
          <Mark />
          <span className="wordmark__name">{libraryName()}</span>
        </a>
        <div className="row">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main className="door__page panel stack" id="main" tabIndex={-1}>
        <h1 tabIndex={-1}>{t('staff.title')}</h1>
        {children}
      </main>
    </div>
  );
}

function NoEntry({ name }: { name: string }) {
  const signOut = useSignOut();
  return (
    <EmptyState
      title={t('staff.noEntry')}
      actions={
        <>
          <AnchorButton kind="primary" href="/">
            {t('staff.public')}
          </AnchorButton>
          <Button onClick={() => void signOut()}>{t('session.signOut')}</Button>
        </>
      }
    >
      <p>{t('staff.noEntryText', { name })}</p>
    </EmptyState>
  );
}

function MustEnrol() {
  return (
    <EmptyState
      title={t('staff.mustEnrol')}
      actions={
        <AnchorButton kind="primary" href="/account/security">
          {t('staff.enrol')}
        </AnchorButton>
      }
    >
      <p>{t('staff.mustEnrolText')}</p>
    </EmptyState>
  );
}
