import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellPlus } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { api, body } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { T, t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError, fieldError } from '../../ui/ErrorState.tsx';
import { Checkbox, TextInput } from '../../ui/Field.tsx';
import { queryOf, type Search } from './address.ts';

export function SaveSearch({ search }: { search: Search }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<BellPlus aria-hidden="true" size={20} />} onClick={() => setOpen(true)}>
        {t('save.open')}
      </Button>
      {open && <SaveDialog search={search} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveDialog({ search, onClose }: { search: Search; onClose: () => void }) {
  const form = useId();
  const [name, setName] = useState(search.q ?? '');
  const [mails, setMails] = useState(false);
  const once = useIntent();
  const save = useMutation({
    mutationFn: (wanted: { name: string; query: ReturnType<typeof queryOf>; mails: boolean }) =>
      once(wanted, (key) =>
        body(api.POST('/v1/saved-searches', { params: { header: { 'Idempotency-Key': key } }, body: wanted })),
      ),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name: name.trim(), query: queryOf(search), mails });
  };
  if (save.isSuccess) {
    return (
      <Dialog
        open
        onClose={onClose}
        size="small"
        title={t('save.title')}
        actions={<Button onClick={onClose}>{t('hold.close')}</Button>}
      >
        <Banner tone="ok" alert>
          <p>
            <T k="save.done" tags={{ link: (text) => <Link to="/account/searches">{text}</Link> }} />
          </p>
        </Banner>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t('save.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={save.isPending}>
            {t('save.go')}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} onSubmit={submit}>
        <FormError error={save.error} fieldIds={{ name: `${form}-name` }} />
        <TextInput
          id={`${form}-name`}
          label={t('save.name')}
          required
          value={name}
          error={fieldError(save.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox label={t('save.mails')} checked={mails} onChange={(event) => setMails(event.currentTarget.checked)} />
      </form>
    </Dialog>
  );
}
