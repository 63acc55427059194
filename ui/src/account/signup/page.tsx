import { createLazyRoute, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { T, t } from '../../i18n/messages.ts';
import { ownPath } from '../../signin/ownPath.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { SignUpForm } from './SignUpForm.tsx';
import type { Welcome } from './signup.ts';

export const Route = createLazyRoute('/signup')({ component: SignUp });

function SignUp() {
  usePageTitle(t('signup.title'));
  const to = ownPath(Route.useSearch().to);
  const [welcome, setWelcome] = useState<Welcome>();
  return (
    <div className="page__inner page--narrow stack">
      <h1 tabIndex={-1}>{t('signup.title')}</h1>
      {welcome ? <Welcomed {...welcome} to={to} /> : <SignUpForm onDone={setWelcome} />}
      {!welcome && (
        <p>
          <T
            k="signup.have"
            tags={{
              link: (text) => (
                <Link to="/signin" search={to === undefined ? {} : { to }}>
                  {text}
                </Link>
              ),
            }}
          />
        </p>
      )}
    </div>
  );
}

/** @param to what they were looking at when they were asked who they are */
function Welcomed({ email, signedIn, to }: Welcome & { to: string | undefined }) {
  const router = useRouter();
  return (
    <Banner
      tone="ok"
      alert
      title={t('signup.done')}
      actions={
        signedIn && to ? (
          <Button kind="primary" onClick={() => router.history.push(to)}>
            {t('signup.goOn')}
          </Button>
        ) : signedIn ? (
          <LinkButton kind="primary" to="/account">
            {t('verify.toAccount')}
          </LinkButton>
        ) : (
          <LinkButton kind="primary" to="/signin">
            {t('session.signIn')}
          </LinkButton>
        )
      }
    >
      <p>
        <T k="signup.letter" values={{ address: email }} tags={{ address: (text) => <bdi dir="ltr">{text}</bdi> }} />
      </p>
    </Banner>
  );
}
