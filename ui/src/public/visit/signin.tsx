import { createLazyRoute, Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession } from '../../api/session.ts';
import { T, t } from '../../i18n/messages.ts';
import { SignIn } from '../../signin/SignIn.tsx';
import { usePageTitle } from '../../ui/title.ts';

export const Route = createLazyRoute('/signin')({ component: SignInPage });

/** Only paths of this site: an address in a link must not lead elsewhere. */
function ownPath(to: string | undefined): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/signin') ? to : '/account/loans';
}

function SignInPage() {
  usePageTitle(t('signin.title'));
  const router = useRouter();
  const { state } = useSession();
  const to = ownPath(Route.useSearch().to);
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
        <T k="signin.new" tags={{ link: (text) => <Link to="/signup">{text}</Link> }} />
      </p>
    </div>
  );
}
