import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, idempotencyKey, type Tagged } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { fieldError } from '../../ui/ErrorState.tsx';
import { DateField, TextInput } from '../../ui/Field.tsx';
import { nameOf, today, type User, useForgetPeople } from './people.ts';
import { Refused } from './Refused.tsx';

interface Given {
  seen: Tagged<User>;
  onClose: () => void;
}

/** The last second of a day here. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

export function SuspendDialog({ seen, onClose }: Given) {
  const form = useId();
  const forget = useForgetPeople();
  const [key] = useState(idempotencyKey);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const suspend = useMutation({
    mutationFn: () =>
      api.POST('/v1/users/{id}/suspension', {
        params: { path: { id: seen.value.id }, header: { 'If-Match': seen.etag, 'Idempotency-Key': key } },
        body: { reason: reason.trim(), ...(until ? { until: endOfDay(until) } : {}) },
      }),
    onSuccess: () => {
      forget();
      announce(t('patron.suspendedSay', { name: nameOf(seen.value) }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!suspend.isPending) suspend.mutate();
  };
  return (
    <Dialog
      open
      size="small"
      modalOnly
      title={t('patron.suspendTitle', { name: nameOf(seen.value) })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button kind="danger" type="submit" form={form} busy={suspend.isPending}>
            {t('patron.suspendGo')}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} onSubmit={submit}>
        <p>{t('patron.suspendText')}</p>
        <Refused
          error={suspend.error}
          onReload={() => {
            forget();
            onClose();
          }}
        />
        <TextInput
          label={t('patron.reason')}
          hint={t('patron.reasonHint')}
          required
          value={reason}
          error={fieldError(suspend.error, 'reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DateField
          label={t('patron.until')}
          hint={t('patron.untilHint')}
          optional
          min={today()}
          value={until}
          error={fieldError(suspend.error, 'until')}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}

export function LiftDialog({ seen, onClose }: Given) {
  const forget = useForgetPeople();
  const [key] = useState(idempotencyKey);
  const lift = useMutation({
    mutationFn: () =>
      api.DELETE('/v1/users/{id}/suspension', {
        params: { path: { id: seen.value.id }, header: { 'If-Match': seen.etag, 'Idempotency-Key': key } },
      }),
    onSuccess: () => {
      forget();
      announce(t('patron.liftedSay', { name: nameOf(seen.value) }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('patron.liftTitle')}
      confirm={t('patron.lift')}
      busy={lift.isPending}
      onClose={onClose}
      onConfirm={() => lift.mutate()}
    >
      <Refused
        error={lift.error}
        onReload={() => {
          forget();
          onClose();
        }}
      />
      <p>{t('patron.liftText', { name: nameOf(seen.value) })}</p>
    </ConfirmDialog>
  );
}
