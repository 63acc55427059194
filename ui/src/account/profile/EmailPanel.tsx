import { type FormEvent, useId, useState } from 'react';
import { api } from '../../api/client.ts';
import type { User } from '../../api/session.ts';
import { formatDate } from '../../i18n/format.ts';
import { T, t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { useDeed } from '../bits/deed.ts';
import { Panel } from '../bits/Panel.tsx';
import { useProof } from '../bits/proof.tsx';
import { useRefresh } from '../queries.ts';

/** Another address counts once it is confirmed by the links that are sent. */
export function EmailPanel({ user }: { user: User }) {
  const box = useId();
  const [email, setEmail] = useState('');
  const deed = useDeed();
  const withProof = useProof();
  const refresh = useRefresh();
  const change = (to: string) =>
    deed.run(async () => {
      await withProof(() => api.PATCH('/v1/me', { body: { email: to } }));
      setEmail('');
      await refresh('/v1/me');
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change(email.trim());
  };
  return (
    <Panel title={t('profile.email')} intro={t('profile.emailIntro')}>
      <p className="row">
        <bdi dir="ltr">{user.email}</bdi>
        {user.emailVerifiedAt ? (
          <StatusPill state="done">{t('profile.confirmed', { date: formatDate(user.emailVerifiedAt) })}</StatusPill>
        ) : (
          <StatusPill state="attention">{t('profile.unconfirmed')}</StatusPill>
        )}
      </p>
      {user.pendingEmail && <Pending address={user.pendingEmail} onWithdraw={() => void change(user.email ?? '')} />}
      {!user.emailVerifiedAt && !user.pendingEmail && (
        <div className="row">
          <Resend />
        </div>
      )}
      <form className="stack account__form" onSubmit={submit}>
        <FormError error={deed.error} fieldIds={{ email: box }} />
        <TextInput
          id={box}
          label={t('profile.newEmail')}
          type="email"
          autoComplete="email"
          dir="ltr"
          required
          value={email}
          error={fieldError(deed.error, 'email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" busy={deed.busy}>
            {t('profile.changeEmail')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function Pending({ address, onWithdraw }: { address: string; onWithdraw: () => void }) {
  return (
    <Banner
      title={t('profile.pending')}
      actions={
        <>
          <Resend />
          <Button size="small" kind="quiet" onClick={onWithdraw}>
            {t('profile.withdraw')}
          </Button>
        </>
      }
    >
      <p>
        <T k="profile.pendingText" values={{ address }} tags={{ address: (text) => <bdi dir="ltr">{text}</bdi> }} />
      </p>
    </Banner>
  );
}

function Resend() {
  const deed = useDeed();
  const [sent, setSent] = useState(false);
  return (
    <>
      <Button
        size="small"
        busy={deed.busy}
        whyNot={sent ? t('profile.sentAgain') : undefined}
        onClick={() => void deed.run(() => api.POST('/v1/me/email-verifications')).then(setSent)}
      >
        {t('profile.resend')}
      </Button>
      {sent && (
        <span className="muted small" role="status">
          {t('profile.sentAgain')}
        </span>
      )}
      <FormError error={deed.error} />
    </>
  );
}
