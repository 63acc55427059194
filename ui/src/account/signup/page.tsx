import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { T, t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { SignUpForm } from './SignUpForm.tsx';
import type { Welcome } from './signup.ts';

export const Route = createLazyRoute('/signup')({ component: SignUp });

function SignUp() {
  usePageTitle(t('signup.title'));
  const [welcome, setWelcome] = useState<Welcome>();
  return (
    <div className="page__inner page--narrow stack">
      <h1 tabIndex={-1}>{t('signup.title')}</h1>
      {welcome ? <Welcomed {...welcome} /> : <SignUpForm onDone={setWelcome} />}
      {!welcome && (
        <p>
          <T k="signup.have" tags={{ link: (text) => <Link to="/signin">{text}</Link> }} />
        </p>
      )}
    </div>
  );
}

function Welcomed({ email, signedIn }: Welcome) {
  return (
    <Banner
      tone="ok"
      alert
      title={t('signup.done')}
      actions={
        signedIn ? (
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
