import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { api, body, type Schemas } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/ErrorState.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { type ImportJob, type JobDetails, sendFile } from './queries.ts';

/** Rows of a table are put right here, each as its line of the file. */
export function RetryRows({
  job,
  rows,
  onSent,
}: {
  job: JobDetails;
  rows: readonly Schemas['ImportProblem'][];
  onSent: () => void;
}) {
  const navigate = useNavigate();
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>({});
  const changed = Object.entries(texts).map(([row, text]) => ({ row: Number(row), text }));
  const once = useIntent();
  const send = useMutation({
    mutationFn: () =>
      once([job.id, changed], (key) =>
        body(
          api.POST('/v1/imports/{id}/retries', {
            params: { path: { id: job.id }, header: { 'Idempotency-Key': key } },
            body: { rows: changed },
          }),
        ),
      ) as Promise<ImportJob>,
    onSuccess: (next) => {
      onSent();
      void navigate({ to: '/catalogue/imports/$id', params: { id: next.id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed.length > 0 && !send.isPending) send.mutate();
  };
  return (
    <details className="panel">
      <summary>{t('imports.correct')}</summary>
      <form className="stack" onSubmit={submit}>
        <p className="muted">{t('imports.correctText')}</p>
        {rows.map((row) => (
          <TextArea
            key={row.row}
            label={t('imports.rowNumber', { row: row.row })}
            hint={row.reason}
            rows={2}
            dir="auto"
            spellCheck={false}
            value={texts[row.row] ?? row.original}
            onChange={(event) => setTexts({ ...texts, [row.row]: event.currentTarget.value })}
          />
        ))}
        <FormError error={send.error} />
        <div className="row">
          <Button
            type="submit"
            kind="primary"
            busy={send.isPending}
            whyNot={changed.length > 0 ? undefined : t('imports.correctFirst')}
          >
            {t('imports.retry', { count: changed.length })}
          </Button>
        </div>
      </form>
    </details>
  );
}

/** Records are put right where they are edited, and come back as a file. */
export function RetryFile({ job, onSent }: { job: JobDetails; onSent: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async (file: File) => {
    setBusy(true);
    setError(undefined);
    try {
      const next = await sendFile(`/v1/imports/${job.id}/retries`, file, () => undefined, new AbortController().signal);
      onSent();
      await navigate({ to: '/catalogue/imports/$id', params: { id: next.id } });
    } catch (thrown) {
      setError(thrown);
    }
    setBusy(false);
  };
  return (
    <div className="panel stack">
      <p>{t('imports.correctFile')}</p>
      {error !== undefined && <FormError error={error} />}
      <label className="field__label" htmlFor={id}>
        {t('imports.retryFile')}
      </label>
      <input
        id={id}
        type="file"
        accept=".mrc,.marc,.xml,.gz"
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void send(file);
        }}
      />
    </div>
  );
}
