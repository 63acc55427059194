import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refusal } from '../kit/Refusal.tsx';
import type { Work } from '../queries.ts';
import { years } from './facts.ts';
import { regroupWork } from './queries.ts';

/** Takes back what staff joined and split, after a question; then tells where the editions are. */
export function Regroup({ seen, onRegrouped }: { seen: Tagged<Work>; onRegrouped: (works: readonly Work[]) => void }) {
  const { value: work, etag } = seen;
  const [open, setOpen] = useState(false);
  const once = useIntent();
  const regroup = useMutation({
    mutationFn: () => once([work.id, etag], (key) => regroupWork({ id: work.id, etag, key })),
  });
  const works = regroup.data?.items;
  const close = () => {
    setOpen(false);
    regroup.reset();
    if (works) onRegrouped(works);
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('works.regroup')}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={works ? t('works.regrouped') : t('works.regroupTitle')}
        actions={
          works ? (
            <Button kind="primary" onClick={close}>
              {t('dialog.close')}
            </Button>
          ) : (
            <>
              <Button onClick={close}>{t('dialog.cancel')}</Button>
              <Button kind="primary" busy={regroup.isPending} onClick={() => regroup.mutate()}>
                {t('works.regroupNow')}
              </Button>
            </>
          )
        }
      >
        <div className="stack">
          <Refusal error={regroup.error} of={['work', work.id]} onLooked={() => regroup.reset()} />
          {works ? (
            <>
              <p role="status">{t('works.regroupedText', { count: works.length })}</p>
              <ul className="session">
                {works.map((one) => (
                  <li key={one.id} className="session__row">
                    <Link className="serif row__grow" to="/catalogue/works/$id" params={{ id: one.id }} onClick={close}>
                      <bdi>{one.title}</bdi>
                    </Link>
                    <span className="muted small">
                      {[t('works.editions', { count: one.total }), years(one.firstPublished, one.lastPublished)]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <p>{t('works.regroupText')}</p>
          )}
        </div>
      </Dialog>
    </>
  );
}
