import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api, body } from '../../../api/client.ts';
import { useIntent } from '../../../api/intent.ts';
import { t } from '../../../i18n/messages.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FormError, fieldError } from '../../../ui/ErrorState.tsx';
import { Select, TextInput } from '../../../ui/Field.tsx';
import { useForget } from '../../queries.ts';
import { OnMatchChoice } from '../OnMatchChoice.tsx';
import type { OnMatch } from '../queries.ts';
import { sourceName } from '../states.ts';

const SOURCES = ['google_books', 'open_library', 'folder', 'url'] as const;
const WHERE = { google_books: 'query', open_library: 'query', folder: 'path', url: 'address' } as const;

/** Something that comes in by the clock. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const form = useId();
  const forget = useForget();
  const [name, setName] = useState('');
  const [source, setSource] = useState<(typeof SOURCES)[number]>('open_library');
  const [where, setWhere] = useState('');
  const [cron, setCron] = useState('30 3 * * MON-FRI');
  const [zone, setZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [onMatch, setOnMatch] = useState<OnMatch>('fill_gaps');
  const once = useIntent();
  const add = useMutation({
    mutationFn: () => {
      const wanted = { name, source, cron, zone, onMatch, [WHERE[source]]: where };
      return once(wanted, (key) =>
        body(api.POST('/v1/import-schedules', { params: { header: { 'Idempotency-Key': key } }, body: wanted })),
      );
    },
    onSuccess: () => {
      void forget(['/v1/import']);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  };
  return (
    <Dialog
      open
      modalOnly
      onClose={onClose}
      title={t('schedules.new')}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="submit" form={form} kind="primary" busy={add.isPending}>
            {t('copy.addNow')}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        <FormError error={add.error} />
        <TextInput
          label={t('book.name')}
          value={name}
          required
          error={fieldError(add.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('imports.source')}
          value={source}
          onChange={(event) => setSource(SOURCES.find((one) => one === event.currentTarget.value) ?? 'open_library')}
        >
          {SOURCES.map((one) => (
            <option key={one} value={one}>
              {sourceName(one)}
            </option>
          ))}
        </Select>
        <TextInput
          label={t(`schedules.${WHERE[source]}`)}
          value={where}
          required
          dir="auto"
          error={fieldError(add.error, WHERE[source])}
          onChange={(event) => setWhere(event.currentTarget.value)}
        />
        <TextInput
          label={t('schedules.cron')}
          hint={t('schedules.cronHint')}
          value={cron}
          dir="ltr"
          error={fieldError(add.error, 'cron')}
          onChange={(event) => setCron(event.currentTarget.value)}
        />
        <TextInput
          label={t('schedules.zone')}
          value={zone}
          dir="ltr"
          error={fieldError(add.error, 'zone')}
          onChange={(event) => setZone(event.currentTarget.value)}
        />
        <OnMatchChoice value={onMatch} onChange={setOnMatch} />
      </form>
    </Dialog>
  );
}
