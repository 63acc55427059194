import { useQuery } from '@tanstack/react-query';
import { createContext, type FormEvent, type ReactNode, useContext, useId, useRef, useState } from 'react';
import { ApiProblem, api, type Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { askPasskey, type Method, passkeysWork } from '../../signin/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { factorsQuery } from '../queries.ts';
import { NotProven, useDeed } from './deed.ts';

type WithProof = <T>(act: () => Promise<T>) => Promise<T>;
const Proof = createContext<WithProof>((act) => act());

/** Does what may want a recent proof: where it does, the proof is asked for and it is done again. */
export function useProof(): WithProof {
  return useContext(Proof);
}

interface Asked {
  readonly proven: () => void;
  readonly declined: () => void;
}

export function ProofGate({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const withProof = useRef<WithProof>(async (act) => {
    try {
      return await act();
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem && thrown.has('proof_too_old'))) throw thrown;
      await new Promise<void>((resolve, reject) =>
        setAsked({ proven: resolve, declined: () => reject(new NotProven('No proof was given')) }),
      );
      return act();
    }
  });
  const close = (end: ((asked: Asked) => void) | undefined) => {
    if (asked) end?.(asked);
    setAsked(undefined);
  };
  return (
    <Proof value={withProof.current}>
      {children}
      {asked && <ProofDialog onProven={() => close((one) => one.proven())} onClose={() => close((one) => one.declined())} />}
    </Proof>
  );
}

type Way = Method | 'password';

function waysOf(factors: Schemas['FactorState'] | undefined): Way[] {
  const ways: Way[] = ['password'];
  if (factors?.totp) ways.push('otp');
  if ((factors?.passkeys ?? 0) > 0 && passkeysWork()) ways.push('passkey');
  return ways;
}

async function prove(way: Way, text: string): Promise<void> {
  if (way === 'password') await api.POST('/v1/me/proofs', { body: { password: text } });
  else {
    const shown = way === 'otp' ? { code: text.replace(/\s/g, '') } : { passkey: await askPasskey() };
    // The description has the kinds of proof only in words.
    await api.POST('/v1/me/proofs/second-factors', { body: shown as unknown as Schemas['RenewedProof'] });
  }
}

function ProofDialog({ onProven, onClose }: { onProven: () => void; onClose: () => void }) {
  const form = useId();
  const factors = useQuery(factorsQuery());
  const [way, setWay] = useState<Way>('password');
  const [text, setText] = useState('');
  const deed = useDeed();
  const wrong = deed.error instanceof ApiProblem && (deed.error.has('wrong_password') || deed.error.has('wrong_code'));
  const refused = deed.error instanceof DOMException;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (way !== 'passkey' && text === '') return;
    void deed
      .run(() => prove(way, text))
      .then((done) => {
        if (done) onProven();
        else setText('');
      });
  };
  const names: Readonly<Record<Way, string>> = {
    password: t('proof.byPassword'),
    otp: t('signin.useCode'),
    recovery_code: t('signin.useRecovery'),
    passkey: t('signin.usePasskey'),
  };
  const error = wrong ? t(way === 'password' ? 'proof.wrongPassword' : 'proof.wrongCode') : undefined;
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={t('proof.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={deed.busy}>
            {way === 'passkey' ? names.passkey : t('signin.continue')}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} onSubmit={submit}>
        <p>{t('proof.text')}</p>
        {refused && (
          <Banner tone="warn" alert>
            <p>{t('signin.passkeyFailed')}</p>
          </Banner>
        )}
        {!wrong && !refused && <FormError error={deed.error} />}
        {way === 'password' && (
          <PasswordInput
            label={t('signin.password')}
            autoComplete="current-password"
            value={text}
            error={error}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {way === 'otp' && (
          <TextInput
            label={t('signin.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            value={text}
            error={error}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div className="row">
          {waysOf(factors.data)
            .filter((other) => other !== way)
            .map((other) => (
              <Button
                key={other}
                kind="quiet"
                size="small"
                onClick={() => {
                  deed.clear();
                  setText('');
                  setWay(other);
                }}
              >
                {names[other]}
              </Button>
            ))}
        </div>
      </form>
    </Dialog>
  );
}
