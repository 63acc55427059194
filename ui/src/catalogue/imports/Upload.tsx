import { useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { formatBytes } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { sendFile } from './queries.ts';

/** Sends a file with how far it is; then its draft is the next page. */
export function Upload() {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<{ file: File; sent: number; stop: AbortController }>();
  const [error, setError] = useState<unknown>();

  // Whoever leaves the page gives the upload up: what has no draft cannot be come back to.
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const send = async (file: File) => {
    const stop = new AbortController();
    current.current = stop;
    setError(undefined);
    setSending({ file, sent: 0, stop });
    announce(t('imports.sending', { name: file.name }));
    try {
      const path = `/v1/imports?fileName=${encodeURIComponent(file.name)}`;
      const job = await sendFile(path, file, (sent) => setSending({ file, sent, stop }), stop.signal);
      current.current = undefined;
      await navigate({ to: '/catalogue/imports/$id', params: { id: job.id } });
    } catch (thrown) {
      if (!stop.signal.aborted) setError(thrown);
      setSending(undefined);
    }
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !sending) void send(file);
  };

  if (sending) {
    const { file, sent } = sending;
    const all = sent >= file.size;
    return (
      <div className="panel stack">
        <Progress
          label={all ? t('imports.reading', { name: file.name }) : t('imports.sending', { name: file.name })}
          value={all ? undefined : sent}
          max={file.size}
          text={t('imports.ofBytes', { sent: formatBytes(sent), total: formatBytes(file.size) })}
        />
        <div className="row">
          <Button onClick={() => sending.stop.abort()}>{t('dialog.cancel')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      {error !== undefined && <ErrorState error={error} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: to drop a file is a shorter way for the button within */}
      <div
        className="file-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp aria-hidden="true" size={32} />
        <p>{t('imports.drop')}</p>
        <label className="button button--primary file-drop__button" htmlFor={id}>
          {t('imports.choose')}
        </label>
        <input
          ref={picker}
          id={id}
          className="file-drop__input"
          type="file"
          accept=".csv,.tsv,.txt,.mrc,.marc,.xml,.gz"
          aria-describedby={`${id}-kinds`}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void send(file);
          }}
        />
        <p className="muted small" id={`${id}-kinds`}>
          {t('imports.kinds')}
        </p>
      </div>
    </div>
  );
}
