import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { api, body } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';

interface Waiting {
  readonly go: () => void;
  readonly stop: (error: unknown) => void;
  readonly why: ApiProblem;
}

/** What the server does only for somebody who proved lately who they are: asks for the password, and does it then. */
export function useProof(): { proven: <T>(deed: () => Promise<T>) => Promise<T>; dialog: ReactNode } {
  const [waiting, setWaiting] = useState<Waiting>();
  const proven = async <T,>(deed: () => Promise<T>): Promise<T> => {
    try {
      return await deed();
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem && thrown.has('proof_too_old'))) throw thrown;
      await new Promise<void>((go, stop) => setWaiting({ go, stop, why: thrown }));
      return deed();
    }
  };
  const close = (finish: (waiting: Waiting) => void) => {
    if (waiting) finish(waiting);
    setWaiting(undefined);
  };
  return {
    proven,
    dialog: waiting && <Proof onProven={() => close(({ go }) => go())} onClose={() => close(({ stop, why }) => stop(why))} />,
  };
}

function Proof({ onProven, onClose }: { onProven: () => void; onClose: () => void }) {
  const form = useId();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await body(api.POST('/v1/me/proofs', { body: { password } }));
      onProven();
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };
  return (
    <Dialog
      open
      size="small"
      title={t('kit.proof')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={busy}>
            {t('kit.proofGo')}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} onSubmit={(event) => void submit(event)}>
        <p>{t('kit.proofText')}</p>
        <FormError error={error} />
        <PasswordInput
          label={t('signin.password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}
