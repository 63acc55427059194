import { createLazyRoute } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { t } from '../../i18n/messages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorState, FormError } from '../../ui/ErrorState.tsx';
import { Loading, Skeleton } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import '../catalogue.css';
import { Answer } from './Answer.tsx';
import { DefaultsBar } from './DefaultsBar.tsx';
import { useDefaults } from './defaults.ts';
import { Session } from './Session.tsx';
import { ShortForm } from './ShortForm.tsx';
import { useAdding } from './useAdding.ts';

export const Route = createLazyRoute('/catalogue/add')({ component: AddBooks });

function AddBooks() {
  usePageTitle(t('staff.add'));
  const [defaults, setDefaults] = useDefaults();
  const adding = useAdding(defaults);
  const field = useRef<HTMLInputElement>(null);
  const { stage, found, isbn } = adding;

  // After each answer and each deed the field is where the next scan goes; only the short form keeps the focus for itself.
  useEffect(() => {
    if (!(stage === 'found' && found?.kind === 'nowhere')) field.current?.focus();
  }, [stage, found]);

  return (
    <div className="stack">
      <h1 tabIndex={-1}>{t('staff.add')}</h1>
      <DefaultsBar defaults={defaults} onChange={setDefaults} />
      <div className="add-columns">
        <div className="stack">
          <label className="scan" data-stage={stage}>
            <span className="scan__label">{t(stage === 'barcode' ? 'add.scanBarcode' : 'add.scanIsbn')}</span>
            <input
              ref={field}
              className="scan__input mono"
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="go"
              aria-describedby="scan-hint"
              onKeyDown={(event) => {
                const empty = event.currentTarget.value.trim() === '';
                if (event.key === 'Enter') {
                  event.preventDefault();
                  // A key that is held down confirms one book, not the next as well.
                  if (event.repeat) return;
                  const text = event.currentTarget.value.trim();
                  event.currentTarget.value = '';
                  if (text) adding.scan(text);
                  else adding.confirm();
                } else if (empty && stage === 'found' && !event.ctrlKey && !event.metaKey && !event.altKey) {
                  if (event.key.toLowerCase() === 's') {
                    event.preventDefault();
                    adding.skip();
                  }
                } else if (event.key === 'Escape' && empty && stage !== 'idle') adding.skip();
              }}
            />
          </label>
          <p className="muted small" id="scan-hint">
            {t(stage === 'barcode' ? 'add.hintBarcode' : stage === 'found' ? 'add.hintFound' : 'add.hintIsbn')}
            {adding.waiting > 0 && ` ${t('add.waiting', { count: adding.waiting })}`}
          </p>
          <div aria-live="polite" className="stack">
            {adding.unfit !== undefined && (
              <Banner tone="warn" title={t('add.noIsbn', { text: adding.unfit })}>
                <p>{t('add.noIsbnText')}</p>
              </Banner>
            )}
            {stage === 'looking' && <Looking isbn={isbn ?? ''} />}
            {adding.error !== undefined &&
              (stage === 'failed' ? (
                <ErrorState
                  error={adding.error}
                  onRetry={adding.again}
                  actions={
                    <Button size="small" onClick={adding.skip}>
                      {t('add.skip')}
                    </Button>
                  }
                />
              ) : (
                <FormError error={adding.error} />
              ))}
            {found && found.kind !== 'nowhere' && <Answer adding={adding} found={found} />}
            {found?.kind === 'nowhere' && isbn && (
              <ShortForm key={isbn} isbn={isbn} away={found.away} onAdded={adding.added} onSkip={adding.skip} />
            )}
          </div>
        </div>
        <Session rows={adding.rows} />
      </div>
    </div>
  );
}

function Looking({ isbn }: { isbn: string }) {
  return (
    <div className="panel stack">
      <p>
        {t('add.looking')} <bdi className="mono">{isbn}</bdi>
      </p>
      <Loading>
        <div className="answer">
          <Skeleton shape="cover" width="120px" height="180px" />
          <div className="stack stack--tight">
            <Skeleton width="16rem" height="1.5rem" />
            <Skeleton width="10rem" />
            <Skeleton width="12rem" />
          </div>
        </div>
      </Loading>
    </div>
  );
}
