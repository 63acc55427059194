import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { t } from '../i18n/messages.ts';
import { Button, IconButton } from './Button.tsx';
import { TextInput } from './Field.tsx';

export interface DialogProps {
  open: boolean;
  /** Esc, the cross, a click beside it, or the page itself. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons, the one that goes on last. */
  actions?: ReactNode;
  size?: 'small' | 'normal' | 'large';
  /** Not closed by a click beside it, where something could be lost. */
  modalOnly?: boolean;
}

/** The browser's own dialog: it keeps the focus in, makes the rest inert, and gives the focus back. */
export function Dialog({ open, onClose, title, children, actions, size = 'normal', modalOnly = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    if (open && !dialog.open) {
      const before = document.activeElement;
      dialog.showModal();
      return () => {
        dialog.close();
        if (before instanceof HTMLElement && before.isConnected) before.focus();
        // The browser tells of it at the dialog, which is no longer in the page; who waits for the end waits at the document.
        document.dispatchEvent(new Event('close'));
      };
    }
    return undefined;
  }, [open]);
  if (!open) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does by keyboard what a click beside the dialog does
    <dialog
      ref={ref}
      className={`dialog dialog--${size}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (!modalOnly && event.target === ref.current) onClose();
      }}
    >
      <div className="dialog__frame">
        <header className="dialog__head">
          <h2 className="dialog__title" id={heading}>
            {title}
          </h2>
          <IconButton label={t('dialog.close')} onClick={onClose}>
            <X aria-hidden="true" size={20} />
          </IconButton>
        </header>
        <div className="dialog__body">{children}</div>
        {actions && <footer className="dialog__foot">{actions}</footer>}
      </div>
    </dialog>
  );
}

export interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void | Promise<void>;
  title: ReactNode;
  children?: ReactNode;
  /** What the button says: the deed, not "OK". */
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  /** To be typed first, for what cannot be taken back. */
  typed?: string;
}

export function ConfirmDialog({ open, onClose, onConfirm, title, children, confirm, danger, busy, typed }: ConfirmDialogProps) {
  const [text, setText] = useState('');
  useEffect(() => {
    if (!open) setText('');
  }, [open]);
  const form = useId();
  const ready = typed === undefined || text.trim() === typed;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !busy) void onConfirm();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      size="small"
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            type="submit"
            form={form}
            busy={busy}
            whyNot={ready ? undefined : t('dialog.typeFirst', { text: typed ?? '' })}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <form className="stack" id={form} onSubmit={submit}>
        {children}
        {typed !== undefined && (
          <TextInput
            label={t('dialog.typeToConfirm', { text: typed })}
            value={text}
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </form>
    </Dialog>
  );
}
