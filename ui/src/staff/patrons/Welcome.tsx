import { BookOpenCheck, Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { libraryName } from '../../ui/Wordmark.tsx';
import type { Made } from './newcomer.ts';
import { nameOf } from './people.ts';

/** What the new patron takes home: how to sign in. The password is shown this once. */
export function Welcome({ made, password, onAnother }: { made: Made; password: string; onAnother: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { user } = made;
  return (
    <section className="stack patron-welcome">
      {made.membershipError !== undefined && (
        <div className="stack no-print">
          <Banner tone="warn" title={t('patron.noMembership')} />
          <FormError error={made.membershipError} />
        </div>
      )}
      <article className="panel patron-slip">
        <p className="muted">
          <bdi>{libraryName()}</bdi>
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {t('patron.welcome', { name: nameOf(user) })}
        </h2>
        <DescriptionList
          items={[
            [
              t('patron.card'),
              user.cardNumber && (
                <span className="mono" dir="ltr">
                  {user.cardNumber}
                </span>
              ),
            ],
            [
              t('signin.username'),
              <span key="username" className="mono" dir="ltr">
                {user.username}
              </span>,
            ],
            [
              t('patron.firstPassword'),
              <span key="password" className="mono patron-slip__password" dir="ltr">
                {password}
              </span>,
            ],
            [t('patron.signInAt'), <bdi key="place">{location.host}</bdi>],
          ]}
        />
        <p>{t('patron.slipText')}</p>
      </article>
      <div className="row no-print">
        <LinkButton
          kind="primary"
          to="/checkout"
          search={{ patron: user.id }}
          icon={<BookOpenCheck aria-hidden="true" size={20} />}
        >
          {t('staff.checkout')}
        </LinkButton>
        <Button icon={<Printer aria-hidden="true" size={20} />} onClick={() => print()}>
          {t('patron.printSlip')}
        </Button>
        <LinkButton to="/patrons/$id" params={{ id: user.id }} search={{}}>
          {t('patron.openRecord')}
        </LinkButton>
        <Button kind="quiet" onClick={onAnother}>
          {t('patron.another')}
        </Button>
      </div>
    </section>
  );
}
