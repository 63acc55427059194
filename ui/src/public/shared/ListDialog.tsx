import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, body } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState, FormError, fieldError } from '../../ui/ErrorState.tsx';
import { Radio, TextInput } from '../../ui/Field.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import type { ForBook } from './AfterSignIn.tsx';
import { myLists } from './queries.ts';

const NEW = '';

function useAdd(bookId: string) {
  const queries = useQueryClient();
  const refresh = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/v1/lists') || queryKey[0] === '/v1/search',
    });
  const once = useIntent();
  const put = async ({ list, name }: { list: string; name: string }, key: string) => {
    const header = { 'Idempotency-Key': key };
    const into = list === NEW ? await body(api.POST('/v1/lists', { params: { header }, body: { name } })) : { id: list, name };
    const params = { path: { id: into.id }, header: { 'Idempotency-Key': `${key}-entry` } };
    const entry = await body(api.POST('/v1/lists/{id}/entries', { params, body: { bookId } }));
    return { list: into, entry };
  };
  return useMutation({
    mutationFn: (wanted: { list: string; name: string }) => once(wanted, (key) => put(wanted, key)),
    onSuccess: ({ list, entry }) => {
      const undo = () =>
        void api
          .DELETE('/v1/lists/{id}/entries/{entryId}', { params: { path: { id: list.id, entryId: entry.id } } })
          .then(refresh);
      toast(t('list.done', { name: list.name }), undo);
    },
    onSettled: refresh,
  });
}

export default function ListDialog({ book, onClose }: ForBook & { onClose: () => void }) {
  const form = useId();
  const { data, error, refetch } = useQuery(myLists());
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState('');
  const add = useAdd(book.id);
  const list = chosen ?? data?.items[0]?.id ?? NEW;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const known = data?.items.find((one) => one.id === list)?.name;
    if (!add.isPending) add.mutate({ list, name: known ?? name.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t('list.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={add.isPending}>
            {t('list.go')}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} onSubmit={submit}>
        <p className="hold__title">
          <bdi>{book.title}</bdi>
        </p>
        <FormError error={add.error} fieldIds={{ name: `${form}-name` }} />
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows rows={3} />}
        {data && (
          <div className="stack stack--tight" role="radiogroup" aria-label={t('list.which')}>
            {data.items.map((one) => (
              <Radio
                key={one.id}
                name={`${form}-list`}
                label={<bdi>{one.name}</bdi>}
                checked={list === one.id}
                onChange={() => setChosen(one.id)}
              />
            ))}
            <Radio name={`${form}-list`} label={t('list.new')} checked={list === NEW} onChange={() => setChosen(NEW)} />
          </div>
        )}
        {data && list === NEW && (
          <TextInput
            id={`${form}-name`}
            label={t('list.name')}
            required
            value={name}
            error={fieldError(add.error, 'name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </form>
    </Dialog>
  );
}
