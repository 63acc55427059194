import { CircleCheck, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../i18n/messages.ts';
import { Button, IconButton } from './Button.tsx';
import { dropToast, type ToastMessage, useToasts } from './toast.ts';

const STAYS = 10_000;

/** Stands once in the shell. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className="toasts" role="status">
      {toasts.map((one) => (
        <Toast key={one.id} message={one} />
      ))}
    </div>
  );
}

function Toast({ message }: { message: ToastMessage }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dropToast(message.id), STAYS);
    return () => clearTimeout(timer);
  }, [held, message.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stays for as long as somebody looks at it
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <CircleCheck aria-hidden="true" size={20} />
      <span className="row__grow">{message.text}</span>
      {message.undo && (
        <Button
          size="small"
          onClick={() => {
            message.undo?.();
            dropToast(message.id);
          }}
        >
          {t('toast.undo')}
        </Button>
      )}
      <IconButton size="small" label={t('toast.close')} onClick={() => dropToast(message.id)}>
        <X aria-hidden="true" size={16} />
      </IconButton>
    </div>
  );
}
