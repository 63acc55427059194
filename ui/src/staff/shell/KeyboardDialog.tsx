import { t } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { usePrefs } from '../settings/prefs.ts';

const KEYS = [
  ['Mod+K', 'keyboard.palette'],
  ['F2', 'keyboard.checkout'],
  ['F8', 'keyboard.checkin'],
  ['/', 'keyboard.slash'],
  ['Enter', 'keyboard.enter'],
  ['Escape', 'keyboard.escape'],
  ['ArrowUp', 'keyboard.arrows'],
] as const;

/** All keys of the desk in one place. */
export function KeyboardDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { keys } = usePrefs();
  return (
    <Dialog open={open} onClose={onClose} title={t('keyboard.title')} size="small">
      <div className="stack">
        {!keys && <p className="muted">{t('keyboard.off')}</p>}
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
        <p className="muted small">{t('keyboard.scanner')}</p>
      </div>
    </Dialog>
  );
}
