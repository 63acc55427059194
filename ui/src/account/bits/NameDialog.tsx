import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Tagged } from '../../api/client.ts';
import { isConflict } from '../../api/problem.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { Conflict, useEdit } from './edit.tsx';

export interface NameDialogProps {
  title: string;
  label: string;
  load: () => Promise<Tagged<{ name: string }>>;
  save: (name: string, etag: string) => Promise<unknown>;
  onClose: () => void;
}

/** Calls something else: a list, a search, a passkey, a session. */
export function NameDialog({ title, label, load, save, onClose }: NameDialogProps) {
  const form = useId();
  const box = useId();
  const edit = useEdit(load);
  const [name, setName] = useState<string>();
  const read = edit.base?.name;
  useEffect(() => setName((before) => before ?? read), [read]);
  const conflict = isConflict(edit.deed.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void edit
      .save((etag) => save(name?.trim() ?? '', etag))
      .then((done) => {
        if (done) onClose();
      });
  };
  return (
    <Dialog
      open
      size="small"
      title={title}
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
            theirs={edit.theirs.name}
            onKeep={edit.accept}
            onTake={() => {
              setName(edit.theirs?.name);
              edit.accept();
            }}
          />
        )}
        {!conflict && <FormError error={edit.deed.error} fieldIds={{ name: box }} />}
        <TextInput
          id={box}
          label={label}
          value={name ?? ''}
          required
          maxLength={200}
          error={fieldError(edit.deed.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}
