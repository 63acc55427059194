import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useSignedIn, type WebSession } from '../api/session.ts';
import { t, tOr } from '../i18n/messages.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { FormError, fieldError } from '../ui/ErrorState.tsx';
import { Checkbox, TextInput } from '../ui/Field.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';
import { SecondStep } from './SecondStep.tsx';
import {
  type Challenge,
  linkElsewhere,
  type Method,
  passkeysWork,
  providersQuery,
  signIn,
  signInByPasskey,
  signInElsewhere,
} from './session.ts';

export interface SignInProps {
  /** Where another service sends the browser back to; a path of this site. */
  returnTo: string;
  onDone?: (session: WebSession) => void;
  forgotten?: ReactNode;
}

/** The ways in: password and second factor, passkey, other services. What they come to is a session in a cookie. */
export function SignIn({ returnTo, onDone, forgotten }: SignInProps) {
  const [challenge, setChallenge] = useState<Challenge | undefined>(challengeInAddress);
  const [notice, setNotice] = useState<string | undefined>(errorInAddress);
  const [ticket] = useState<LinkOffer | undefined>(ticketInAddress);
  const [wanted, setWanted] = useState(false);
  /** Signed in, but not by what was to be linked. */
  const [unlinked, setUnlinked] = useState<WebSession>();
  const keep = useSignedIn();
  const finish = async (session: WebSession) => {
    await keep(session);
    onDone?.(session);
  };
  const done = async (session: WebSession) => {
    try {
      // Before the page goes on: the ticket is good for this one time.
      if (ticket && wanted) await linkElsewhere(ticket.ticket, session.csrfToken);
    } catch {
      setUnlinked(session);
      return;
    }
    await finish(session);
  };
  useEffect(() => {
    // The secret in it has been read.
    if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  if (unlinked) {
    return (
      <Banner
        tone="warn"
        alert
        actions={
          <Button kind="primary" onClick={() => void finish(unlinked)}>
            {t('signin.continue')}
          </Button>
        }
      >
        <p>{t('signin.linkFailed')}</p>
      </Banner>
    );
  }
  if (challenge) {
    return (
      <SecondStep
        challenge={challenge}
        onDone={done}
        onGone={(why) => {
          setNotice(why);
          setChallenge(undefined);
        }}
      />
    );
  }
  return (
    <div className="stack">
      {notice && (
        <Banner tone="warn" alert>
          <p>{notice}</p>
        </Banner>
      )}
      {ticket && <LinkQuestion offer={ticket} wanted={wanted} onWanted={setWanted} />}
      <PasswordForm onSession={done} onChallenge={setChallenge} forgotten={forgotten} />
      <OtherWays returnTo={returnTo} onSession={done} />
    </div>
  );
}

function fragment(): URLSearchParams {
  return new URLSearchParams(location.hash.slice(1));
}

function challengeInAddress(): Challenge | undefined {
  const challenge = fragment().get('challenge');
  if (challenge === null) return undefined;
  return { challenge, methods: (fragment().get('methods') ?? '').split(',').filter(Boolean) as Method[] };
}

/** The server names the reason by its code alone. */
function errorInAddress(): string | undefined {
  const reason = fragment().get('error');
  return reason === null ? undefined : tOr(`signin.why.${reason}`, t('signin.elsewhereFailed', { reason }));
}

/** There is an account with the same address as the identity that somebody came with. */
interface LinkOffer {
  readonly ticket: string;
  readonly provider: string;
}

function ticketInAddress(): LinkOffer | undefined {
  const ticket = fragment().get('linkTicket');
  return ticket === null ? undefined : { ticket, provider: fragment().get('provider') ?? '' };
}

function LinkQuestion(props: { offer: LinkOffer; wanted: boolean; onWanted: (wanted: boolean) => void }) {
  const providers = useQuery({ ...providersQuery(), staleTime: Number.POSITIVE_INFINITY });
  const { provider } = props.offer;
  const name = providers.data?.items.find((one) => one.id === provider)?.name ?? provider;
  return (
    <Banner title={t('signin.linkTitle')}>
      <p>{t('signin.linkText')}</p>
      <Checkbox
        label={t('signin.link', { name })}
        checked={props.wanted}
        onChange={(event) => props.onWanted(event.currentTarget.checked)}
      />
    </Banner>
  );
}

function PasswordForm(props: {
  onSession: (session: WebSession) => Promise<void>;
  onChallenge: (challenge: Challenge) => void;
  forgotten: ReactNode;
}) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const box = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const attempt = await signIn(username.trim(), password);
      if ('challenge' in attempt) props.onChallenge(attempt.challenge);
      else await props.onSession(attempt.session);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
      if (thrown instanceof ApiProblem && thrown.status === 401) {
        setPassword('');
        document.querySelector<HTMLInputElement>('#signin-password')?.focus();
      }
    }
  };
  return (
    <form className="stack" onSubmit={submit}>
      <FormError error={error} fieldIds={{ username: 'signin-username', password: 'signin-password' }} />
      <TextInput
        ref={box}
        id="signin-username"
        label={t('signin.username')}
        name="username"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={username}
        error={fieldError(error, 'username')}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordInput
        id="signin-password"
        label={t('signin.password')}
        name="password"
        autoComplete="current-password"
        required
        value={password}
        error={fieldError(error, 'password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className="row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('signin.submit')}
        </Button>
        {props.forgotten}
      </div>
    </form>
  );
}

function OtherWays({ returnTo, onSession }: { returnTo: string; onSession: (session: WebSession) => Promise<void> }) {
  const providers = useQuery({ ...providersQuery(), staleTime: Number.POSITIVE_INFINITY });
  const [failed, setFailed] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState<string>();
  const services = providers.data?.items ?? [];
  if (!passkeysWork() && services.length === 0) return null;
  const attempt = async (way: string, act: () => Promise<void>) => {
    setBusy(way);
    setFailed(undefined);
    setError(undefined);
    try {
      await act();
    } catch (thrown) {
      if (thrown instanceof DOMException) setFailed(t('signin.passkeyFailed'));
      else setError(thrown);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <div className="stack">
      <p className="signin__or">
        <span>{t('signin.or')}</span>
      </p>
      {failed && (
        <Banner tone="warn" alert>
          <p>{failed}</p>
        </Banner>
      )}
      <FormError error={error} />
      {passkeysWork() && (
        <Button
          icon={<KeyRound aria-hidden="true" size={20} />}
          busy={busy === 'passkey'}
          onClick={() => void attempt('passkey', async () => onSession(await signInByPasskey()))}
        >
          {t('signin.passkey')}
        </Button>
      )}
      {services.map((service) => (
        <Button
          key={service.id}
          busy={busy === service.id}
          onClick={() => void attempt(service.id, () => signInElsewhere(service.id, returnTo))}
        >
          {t('signin.with', { name: service.name })}
        </Button>
      ))}
    </div>
  );
}
