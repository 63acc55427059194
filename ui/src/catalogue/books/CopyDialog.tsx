import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, type Tagged, tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { isConflict } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState, FormError, fieldError } from '../../ui/ErrorState.tsx';
import { Checkbox, NumberInput, Select, TextArea, TextInput } from '../../ui/Field.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Conflict } from '../kit/Conflict.tsx';
import { addCopies, type Book, type Copy, useBranches, useForget } from '../queries.ts';
import { type CopyForm, changeOf, copyDifferences, formOfCopy, newCopies, TEXTS } from './copyForm.ts';

const read = (id: string) => tagged(api.GET('/v1/copies/{id}', { params: { path: { id } } }));

/** Adds copies, or changes one, which is read anew first: what is changed is what was seen. */
export function CopyDialog({ book, copy, onClose }: { book: Book; copy: Copy | undefined; onClose: () => void }) {
  const form = useId();
  const seen = useQuery({
    queryKey: ['copy', copy?.id],
    queryFn: () => read(copy?.id ?? ''),
    enabled: copy !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  const [busy, setBusy] = useState(false);
  const ready = copy === undefined || seen.data !== undefined;
  return (
    <Dialog
      open
      modalOnly
      onClose={onClose}
      title={copy ? t('copy.changeOne', { barcode: copy.barcode }) : t('copy.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="submit" form={form} kind="primary" busy={busy} whyNot={ready ? undefined : t('state.loading')}>
            {t(copy ? 'book.save' : 'copy.addNow')}
          </Button>
        </>
      }
    >
      {ready ? (
        <Fields form={form} book={book} seen={seen.data} onBusy={setBusy} onClose={onClose} />
      ) : seen.isError ? (
        <ErrorState error={seen.error} onRetry={() => void seen.refetch()} />
      ) : (
        <SkeletonRows rows={4} />
      )}
    </Dialog>
  );
}

function Fields({
  form: formId,
  book,
  seen,
  onBusy,
  onClose,
}: {
  form: string;
  book: Book;
  seen: Tagged<Copy> | undefined;
  onBusy: (busy: boolean) => void;
  onClose: () => void;
}) {
  const branches = useBranches();
  const forget = useForget();
  const once = useIntent();
  const [form, setForm] = useState<CopyForm>(() => formOfCopy(seen?.value));
  const [theirs, setTheirs] = useState<Tagged<Copy>>();
  const branchName = (id: string) => branches.data?.items.find((one) => one.id === id)?.name ?? id;
  const save = useMutation({
    mutationFn: (base: Tagged<Copy> | undefined): Promise<unknown> => {
      if (!base) return once([book.id, form], (key) => addCopies(book.id, newCopies(form), key));
      const change = changeOf(form, base.value);
      return once([base.etag, change], (key) =>
        api.PATCH('/v1/copies/{id}', {
          params: { path: { id: base.value.id }, header: { 'If-Match': base.etag, 'Idempotency-Key': key } },
          body: change,
        }),
      );
    },
    onMutate: () => onBusy(true),
    onSettled: () => onBusy(false),
    onSuccess: () => {
      void forget(['/v1/']);
      onClose();
    },
    onError: async (thrown) => {
      if (isConflict(thrown) && seen) setTheirs(await read(seen.value.id));
    },
  });
  const set = (change: Partial<CopyForm>) => setForm((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(theirs ?? seen);
  };
  return (
    <form id={formId} className="stack" onSubmit={submit} noValidate>
      {!isConflict(save.error) && <FormError error={save.error} />}
      {theirs && (
        <Conflict
          title={t('conflict.title')}
          changes={copyDifferences(theirs.value, form, branchName)}
          busy={save.isPending}
          onKeepMine={() => save.mutate(theirs)}
          onTakeTheirs={() => {
            void forget(['/v1/']);
            onClose();
          }}
        />
      )}
      <div className="cat-grid">
        <Select
          label={t('copy.branch')}
          value={form.branchId}
          error={fieldError(save.error, 'branchId')}
          onChange={(event) => set({ branchId: event.currentTarget.value })}
        >
          {!seen && <option value="">{t('add.ownBranch')}</option>}
          {branches.data?.items.map((branch) => (
            <option key={branch.id} value={branch.id} dir="auto">
              {branch.name}
            </option>
          ))}
        </Select>
        <TextInput
          label={t('copy.barcode')}
          hint={seen ? undefined : t('copy.barcodeHint')}
          optional={!seen}
          dir="ltr"
          value={form.barcode}
          error={fieldError(save.error, 'barcode')}
          onChange={(event) => set({ barcode: event.currentTarget.value })}
        />
        {!seen && !form.barcode && (
          <NumberInput
            label={t('copy.count')}
            value={form.count}
            error={fieldError(save.error, 'count')}
            onChange={(event) => set({ count: event.currentTarget.value })}
          />
        )}
        {TEXTS.filter((field) => field !== 'notes').map((field) => (
          <TextInput
            key={field}
            label={field === 'condition' ? t('copy.condition') : t(`bookField.${field}`)}
            optional
            value={form[field]}
            error={fieldError(save.error, field)}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <TextArea
        label={t('bookField.notes')}
        optional
        rows={2}
        value={form.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
      <Checkbox
        label={t('status.reference_only')}
        checked={form.referenceOnly}
        onChange={(event) => set({ referenceOnly: event.currentTarget.checked })}
      />
    </form>
  );
}
