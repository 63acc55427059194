import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import type { WebSession } from '../api/session.ts';
import { t } from '../i18n/messages.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { FormError } from '../ui/ErrorState.tsx';
import { TextInput } from '../ui/Field.tsx';
import { type Challenge, type Method, passkeysWork, showPasskey, showSecondFactor } from './session.ts';

export interface SecondStepProps {
  challenge: Challenge;
  onDone: (session: WebSession) => Promise<void>;
  /** It is over: too late, or too often wrong. */
  onGone: (why: string | undefined) => void;
}

/** The second factor, of those that the account has. */
export function SecondStep({ challenge, onDone, onGone }: SecondStepProps) {
  const methods = challenge.methods.filter((method) => method !== 'passkey' || passkeysWork());
  const [method, setMethod] = useState<Method>(methods[0] ?? 'otp');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [notice, setNotice] = useState<string>();
  const box = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another method, another box
  useEffect(() => box.current?.focus(), [method]);

  const show = async (shown: () => Promise<WebSession>) => {
    setBusy(true);
    setError(undefined);
    setNotice(undefined);
    try {
      await onDone(await shown());
    } catch (thrown) {
      setBusy(false);
      setCode('');
      if (thrown instanceof DOMException) setNotice(t('signin.passkeyFailed'));
      else if (thrown instanceof ApiProblem && thrown.has('challenge_gone')) onGone(t('signin.challengeGone'));
      else if (thrown instanceof ApiProblem && thrown.has('wrong_code')) {
        const left = thrown.reason('wrong_code')?.facts?.triesLeft;
        setNotice(t('signin.wrongCode', { left: typeof left === 'number' ? left : 0 }));
        box.current?.focus();
      } else setError(thrown);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = code.replace(/\s/g, '');
    if (method === 'passkey') void show(() => showPasskey(challenge.challenge));
    else if (text)
      void show(() => showSecondFactor(challenge.challenge, method === 'otp' ? { code: text } : { recoveryCode: code.trim() }));
  };

  const others: Readonly<Record<Method, string>> = {
    otp: t('signin.useCode'),
    recovery_code: t('signin.useRecovery'),
    passkey: t('signin.usePasskey'),
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h2>{t('signin.second')}</h2>
      {notice && (
        <Banner tone="bad" alert>
          <p>{notice}</p>
        </Banner>
      )}
      <FormError error={error} />
      {method === 'otp' && (
        <TextInput
          ref={box}
          label={t('signin.code')}
          className="signin__code"
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      {method === 'recovery_code' && (
        <TextInput
          ref={box}
          label={t('signin.recoveryCode')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <div className="row">
        <Button kind="primary" type="submit" busy={busy}>
          {method === 'passkey' ? t('signin.usePasskey') : t('signin.continue')}
        </Button>
        <Button kind="quiet" onClick={() => onGone(undefined)}>
          {t('signin.back')}
        </Button>
      </div>
      <div className="row">
        {methods
          .filter((other) => other !== method)
          .map((other) => (
            <Button
              key={other}
              kind="quiet"
              size="small"
              onClick={() => {
                setCode('');
                setMethod(other);
              }}
            >
              {others[other]}
            </Button>
          ))}
      </div>
    </form>
  );
}
