import { t } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { usePrefs } from '../settings/prefs.ts';

const KEYS = [
  ['Mod+K', 'keys.palette'],
  ['F2', 'keys.checkout'],
  ['F8', 'keys.checkin'],
  ['/', 'keys.slash'],
  ['Enter', 'keys.enter'],
  ['Escape', 'keys.escape'],
  ['ArrowUp', 'keys.arrows'],
] as const;

/** All keys of the desk in one place. */
export function KeyboardDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { keys } = usePrefs();
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')} size="small">
      <div className="stack">
        {!keys && <p className="muted">{t('keys.off')}</p>}
        <dl className="keys">
          {KEYS.map(([key, what]) => (
            <div className="keys__row" key={key}>
              <dt>
                <KeyHint keys={key} />
                {key === 'ArrowUp' && <KeyHint keys="ArrowDown" />}
                <span className="visually-hidden">{key.replace('Mod', 'Ctrl')}</span>
              </dt>
              <dd>{t(what)}</dd>
            </div>
          ))}
        </dl>
        <p className="muted small">{t('keys.scanner')}</p>
      </div>
    </Dialog>
  );
}
