import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, idempotencyKey, type Tagged } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { nameOf, type User, useForgetPeople } from './people.ts';
import { Refused } from './Refused.tsx';

/** Forgets somebody for good; their name is typed first. What stands against it the server says all at once. */
export function EraseDialog({ seen, onClose }: { seen: Tagged<User>; onClose: () => void }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const forget = useForgetPeople();
  const [key] = useState(idempotencyKey);
  const erase = useMutation({
    mutationFn: () =>
      api.POST('/v1/users/{id}/erasure', {
        params: { path: { id: seen.value.id }, header: { 'If-Match': seen.etag, 'Idempotency-Key': key } },
      }),
    onSuccess: async () => {
      announce(t('patron.erasedSay'));
      await navigate({ to: '/patrons', search: {} });
      queries.removeQueries({ queryKey: ['/v1/users/{id}'] });
      queries.removeQueries({ queryKey: ['patrons', 'recent'] });
      forget();
    },
  });
  return (
    <ConfirmDialog
      open
      danger
      typed={seen.value.username}
      title={t('patron.eraseTitle', { name: nameOf(seen.value) })}
      confirm={t('patron.eraseGo')}
      busy={erase.isPending}
      onClose={onClose}
      onConfirm={() => erase.mutate()}
    >
      <Refused
        error={erase.error}
        onReload={() => {
          forget();
          onClose();
        }}
      />
      <p>{t('patron.eraseText')}</p>
    </ConfirmDialog>
  );
}
