import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, body, type Schemas } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { Badge, StatusPill } from '../../ui/StatusPill.tsx';
import { useDeed } from '../bits/deed.ts';
import { Panel } from '../bits/Panel.tsx';
import { useProof } from '../bits/proof.tsx';
import { factorsQuery } from '../queries.ts';
import { useFactorsChanged } from './changed.ts';
import { Qr } from './Qr.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

export function TotpPanel() {
  const factors = useQuery(factorsQuery());
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <Panel title={t('totp.title')} intro={t('totp.intro')}>
      <Answer query={factors}>
        {(state) => (
          <>
            <App on={state.totp} onCodes={setCodes} />
            {(state.totp || state.passkeys > 0) && <Recovery left={state.recoveryCodes} onCodes={setCodes} />}
          </>
        )}
      </Answer>
      <RecoveryCodes codes={codes} onClose={() => setCodes(undefined)} />
    </Panel>
  );
}

function App({ on, onCodes }: { on: boolean; onCodes: (codes: readonly string[]) => void }) {
  const [offer, setOffer] = useState<Schemas['TotpOffer']>();
  const deed = useDeed();
  const withProof = useProof();
  const changed = useFactorsChanged();
  if (offer) {
    return (
      <Enrolment
        offer={offer}
        onDone={async (codes) => {
          setOffer(undefined);
          onCodes(codes);
          await changed();
        }}
        onCancel={() => setOffer(undefined)}
      />
    );
  }
  const begin = () => deed.run(async () => setOffer(await withProof(() => body(api.POST('/v1/me/totp')))));
  const end = () =>
    deed.run(async () => {
      await withProof(() => api.DELETE('/v1/me/totp'));
      await changed();
    });
  return (
    <>
      <FormError error={deed.error} />
      <div className="row">
        {on ? <StatusPill state="done">{t('totp.on')}</StatusPill> : <Badge>{t('totp.off')}</Badge>}
        <Button busy={deed.busy} onClick={() => void begin()}>
          {on ? t('totp.replace') : t('totp.turnOn')}
        </Button>
        {on && (
          <Button kind="quiet" busy={deed.busy} onClick={() => void end()}>
            {t('totp.turnOff')}
          </Button>
        )}
      </div>
    </>
  );
}

function Enrolment({
  offer,
  onDone,
  onCancel,
}: {
  offer: Schemas['TotpOffer'];
  onDone: (codes: readonly string[]) => Promise<void>;
  onCancel: () => void;
}) {
  const [code, setCode] = useState('');
  const deed = useDeed();
  const wrong = deed.error instanceof ApiProblem && deed.error.has('wrong_code');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void deed.run(async () => {
      const { recoveryCodes } = await body(api.PUT('/v1/me/totp', { body: { code: code.replace(/\s/g, '') } }));
      await onDone(recoveryCodes);
    });
  };
  return (
    <form className="stack account__form" onSubmit={submit}>
      <p>{t('totp.scan')}</p>
      <Qr text={offer.uri} label={t('totp.qr')} />
      <p>
        {t('totp.orType')} <a href={offer.uri}>{t('totp.open')}</a>
      </p>
      <code className="account__secret" dir="ltr">
        {offer.secret}
      </code>
      {!wrong && <FormError error={deed.error} />}
      <TextInput
        label={t('totp.code')}
        className="signin__code"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        required
        value={code}
        error={wrong ? t('proof.wrongCode') : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div className="row">
        <Button kind="primary" type="submit" busy={deed.busy}>
          {t('totp.turnOn')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Recovery({ left, onCodes }: { left: number; onCodes: (codes: readonly string[]) => void }) {
  const deed = useDeed();
  const withProof = useProof();
  const changed = useFactorsChanged();
  const renew = () =>
    deed.run(async () => {
      const { recoveryCodes } = await withProof(() => body(api.POST('/v1/me/recovery-codes')));
      onCodes(recoveryCodes);
      await changed();
    });
  return (
    <>
      <FormError error={deed.error} />
      <div className="row">
        <span>{t('recovery.left', { count: left })}</span>
        <Button kind="quiet" busy={deed.busy} onClick={() => void renew()}>
          {t('recovery.renew')}
        </Button>
      </div>
    </>
  );
}
