import { createLazyRoute, Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../../api/session.ts';
import { T, t } from '../../i18n/messages.ts';
import { ownPath } from '../../signin/ownPath.ts';
import { SignIn } from '../../signin/SignIn.tsx';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/signin')({ component: SignInPage });

function SignInPage() {
  usePageTitle(t('signin.title'));
  const router = useRouter();
  const { state } = useSession();
  const came = ownPath(Route.useSearch().to);
  const to = came ?? '/account/loans';
  useEffect(() => {
    if (state === 'somebody') void router.history.replace(to);
  }, [router, state, to]);
  return (
    <div className="page__inner page--narrow stack">
      <h1 tabIndex={-1}>{t('signin.title')}</h1>
      {/* Back to this page, which reads what the other service's answer left in the address, and goes on from here. */}
      <SignIn
        returnTo={`/signin?to=${encodeURIComponent(to)}`}
        forgotten={<Link to="/forgot-password">{t('signin.forgotten')}</Link>}
      />
      <p>
        <T
          k="signin.new"
          tags={{
            link: (text) => (
              <Link to="/signup" search={came === undefined ? {} : { to: came }}>
                {text}
              </Link>
            ),
          }}
        />
      </p>
    </div>
  );
}
