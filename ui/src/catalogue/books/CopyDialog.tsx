import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, body, tagged } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { Checkbox, NumberInput, Select, TextArea, TextInput } from '../../ui/Field.tsx';
import { addCopies, type Book, type Copy, useBranches, useForget } from '../queries.ts';

const TEXTS = ['callNumber', 'shelfLocation', 'itemType', 'condition', 'notes'] as const;

/** Adds copies, or changes one. */
export function CopyDialog({ book, copy, onClose }: { book: Book; copy: Copy | undefined; onClose: () => void }) {
  const form = useId();
  const branches = useBranches();
  const forget = useForget();
  const [branchId, setBranchId] = useState(copy?.branchId ?? '');
  const [barcode, setBarcode] = useState(copy?.barcode ?? '');
  const [count, setCount] = useState('1');
  const [referenceOnly, setReferenceOnly] = useState(copy?.referenceOnly ?? false);
  const [texts, setTexts] = useState(() => Object.fromEntries(TEXTS.map((field) => [field, copy?.[field] ?? ''])));
  const seen = useQuery({
    queryKey: ['copy', copy?.id],
    queryFn: () => tagged(api.GET('/v1/copies/{id}', { params: { path: { id: copy?.id ?? '' } } })),
    enabled: copy !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  const save = useMutation({
    mutationFn: async (): Promise<unknown> => {
      const given = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.trim() || null]));
      if (copy) {
        return body(
          api.PATCH('/v1/copies/{id}', {
            params: { path: { id: copy.id }, header: { 'If-Match': seen.data?.etag } },
            body: { ...given, ...(given.itemType ? {} : { itemType: copy.itemType }), branchId, barcode, referenceOnly },
          }),
        );
      }
      const told = Object.fromEntries(Object.entries(given).filter(([, text]) => text !== null));
      return addCopies(book.id, {
        ...told,
        ...(branchId ? { branchId } : {}),
        ...(barcode.trim() ? { barcode: barcode.trim() } : { count: Number(count) }),
        referenceOnly,
      });
    },
    onSuccess: () => {
      void forget(['/v1/']);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <Dialog
      open
      modalOnly
      onClose={onClose}
      title={copy ? t('copy.changeOne', { barcode: copy.barcode }) : t('copy.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="submit" form={form} kind="primary" busy={save.isPending}>
            {t(copy ? 'book.save' : 'copy.addNow')}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        <FormError error={save.error} />
        <div className="cat-grid">
          <Select
            label={t('copy.branch')}
            value={branchId}
            error={fieldError(save.error, 'branchId')}
            onChange={(event) => setBranchId(event.currentTarget.value)}
          >
            {!copy && <option value="">{t('add.ownBranch')}</option>}
            {branches.data?.items.map((branch) => (
              <option key={branch.id} value={branch.id}>
                {branch.name}
              </option>
            ))}
          </Select>
          <TextInput
            label={t('copy.barcode')}
            hint={copy ? undefined : t('copy.barcodeHint')}
            optional={!copy}
            dir="ltr"
            value={barcode}
            error={fieldError(save.error, 'barcode')}
            onChange={(event) => setBarcode(event.currentTarget.value)}
          />
          {!copy && !barcode && (
            <NumberInput
              label={t('copy.count')}
              value={count}
              error={fieldError(save.error, 'count')}
              onChange={(event) => setCount(event.currentTarget.value)}
            />
          )}
          {TEXTS.filter((field) => field !== 'notes').map((field) => (
            <TextInput
              key={field}
              label={field === 'condition' ? t('copy.condition') : t(`bookField.${field}`)}
              optional
              value={texts[field] ?? ''}
              error={fieldError(save.error, field)}
              onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
            />
          ))}
        </div>
        <TextArea
          label={t('bookField.notes')}
          optional
          rows={2}
          value={texts.notes ?? ''}
          onChange={(event) => setTexts({ ...texts, notes: event.currentTarget.value })}
        />
        <Checkbox
          label={t('status.reference_only')}
          checked={referenceOnly}
          onChange={(event) => setReferenceOnly(event.currentTarget.checked)}
        />
      </form>
    </Dialog>
  );
}
