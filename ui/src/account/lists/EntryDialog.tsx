import { type FormEvent, useEffect, useId, useState } from 'react';
import { api, type Schemas, tagged } from '../../api/client.ts';
import { isConflict } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { Select, TextArea } from '../../ui/Field.tsx';
import { Conflict, useEdit } from '../bits/edit.tsx';
import { useRefresh } from '../queries.ts';

const STATES = ['want', 'reading', 'read', 'abandoned'] as const;

type Draft = Pick<Schemas['ListEntry'], 'status' | 'note' | 'rating'>;

function draftOf({ status, note, rating }: Schemas['ListEntry']): Draft {
  return { status, note, rating };
}

export function EntryDialog({ list, entry, onClose }: { list: string; entry: string; onClose: () => void }) {
  const form = useId();
  const note = useId();
  const path = { id: list, entryId: entry };
  const edit = useEdit(() => tagged(api.GET('/v1/lists/{id}/entries/{entryId}', { params: { path } })));
  const [draft, setDraft] = useState<Draft>();
  const refresh = useRefresh();
  const read = edit.base;
  useEffect(() => setDraft((before) => before ?? (read && draftOf(read))), [read]);
  const conflict = isConflict(edit.deed.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft) return;
    // A merge patch: null takes away.
    const change = { status: draft.status, note: draft.note?.trim() || null, rating: draft.rating ?? null };
    const done = edit.save(async (etag) => {
      await api.PATCH('/v1/lists/{id}/entries/{entryId}', {
        params: { path, header: { 'If-Match': etag } },
        body: change,
      });
      await refresh('/v1/lists/{id}/entries');
    });
    void done.then((saved) => saved && onClose());
  };
  return (
    <Dialog
      open
      size="small"
      title={<bdi>{edit.base?.title ?? ''}</bdi>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={edit.deed.busy}>
            {t('account.save')}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} onSubmit={submit}>
        {edit.theirs && (
          <Conflict
            theirs={edit.theirs.note ?? t(`list.status.${edit.theirs.status}`)}
            onKeep={edit.accept}
            onTake={() => {
              if (edit.theirs) setDraft(draftOf(edit.theirs));
              edit.accept();
            }}
          />
        )}
        {!conflict && <FormError error={edit.deed.error} fieldIds={{ note }} />}
        {draft && (
          <>
            <Select
              label={t('list.state')}
              value={draft.status}
              onChange={(event) => setDraft({ ...draft, status: event.currentTarget.value as Draft['status'] })}
            >
              {STATES.map((status) => (
                <option key={status} value={status}>
                  {t(`list.status.${status}`)}
                </option>
              ))}
            </Select>
            <Select
              label={t('list.rating')}
              value={draft.rating ?? ''}
              onChange={(event) => setDraft({ ...draft, rating: Number(event.currentTarget.value) || undefined })}
            >
              <option value="">{t('list.notRated')}</option>
              {[1, 2, 3, 4, 5].map((stars) => (
                <option key={stars} value={stars}>
                  {t('list.rated', { stars })}
                </option>
              ))}
            </Select>
            <TextArea
              id={note}
              label={t('list.note')}
              optional
              value={draft.note ?? ''}
              error={fieldError(edit.deed.error, 'note')}
              onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
