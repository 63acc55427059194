import { t } from '../../i18n/messages.ts';
import { AnchorButton, Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Shown this once: so it is not closed by a click beside it. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[] | undefined; onClose: () => void }) {
  const text = `${(codes ?? []).join('\n')}\n`;
  return (
    <Dialog
      open={codes !== undefined && codes.length > 0}
      modalOnly
      title={t('recovery.title')}
      onClose={onClose}
      actions={
        <>
          <AnchorButton download="recovery-codes.txt" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}>
            {t('recovery.download')}
          </AnchorButton>
          <Button kind="primary" onClick={onClose}>
            {t('recovery.kept')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('recovery.text')}</p>
        <ul className="account__codes" dir="ltr">
          {(codes ?? []).map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
