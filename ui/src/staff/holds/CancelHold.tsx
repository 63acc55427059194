import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { idempotencyKey } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { toast } from '../../ui/toast.ts';
import { cancelHold, type Hold } from './holds.ts';

/** Gives a hold up for its reader, after one question: what was kept is somebody else's at once. */
export function CancelHold({ hold }: { hold: Hold }) {
  const queries = useQueryClient();
  const [key, setKey] = useState<string>();
  const cancel = useMutation({
    mutationFn: (once: string) => cancelHold(hold.id, once),
    onSuccess: () => {
      setKey(undefined);
      toast(t(hold.state === 'ready' ? 'shelf.cancelledReady' : 'shelf.cancelled', { title: hold.title }));
      void queries.invalidateQueries({ queryKey: ['/v1/holds'] });
      void queries.invalidateQueries({ queryKey: ['/v1/copies'] });
    },
  });
  const close = () => {
    setKey(undefined);
    cancel.reset();
  };
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        aria-label={t('shelf.cancelOne', { title: hold.title })}
        onClick={() => setKey(idempotencyKey())}
      >
        {t('shelf.cancel')}
      </Button>
      <ConfirmDialog
        open={key !== undefined}
        danger
        title={t('shelf.cancelTitle')}
        confirm={t('shelf.cancel')}
        busy={cancel.isPending}
        onClose={close}
        onConfirm={() => {
          if (key !== undefined) cancel.mutate(key);
        }}
      >
        <FormError error={cancel.error} />
        <p>{t(hold.state === 'ready' ? 'shelf.cancelReady' : 'shelf.cancelWaiting', { title: hold.title })}</p>
      </ConfirmDialog>
    </>
  );
}
