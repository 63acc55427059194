import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type ButtonKind, buttonClass } from './Button.tsx';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  readonly onSelect?: () => void;
  /** Leads to another page instead. */
  readonly href?: string;
  /** One of several that exclude each other. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly whyNot?: string;
}

export interface MenuProps {
  /** What the button shows; with `name` where that is only a drawing. */
  button: ReactNode;
  name?: string;
  items: readonly MenuItem[];
  kind?: ButtonKind;
  size?: 'normal' | 'small';
  align?: 'start' | 'end';
}

/** A button that opens a menu (APG menu button): arrows move, Home and End jump, letters find, Esc gives the focus back. */
export function Menu({ button, name, items, kind = 'quiet', size = 'normal', align = 'end' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const entries = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []);

  useEffect(() => {
    if (!open) return undefined;
    entriesOf(list.current)[0]?.focus();
    const away = (event: Event) => {
      const target = event.target as Node;
      if (!list.current?.contains(target) && !trigger.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };

  const move = (event: KeyboardEvent) => {
    const all = entries();
    const here = all.indexOf(document.activeElement as HTMLElement);
    const go = (to: number) => {
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    };
    if (event.key === 'ArrowDown') go(here + 1);
    else if (event.key === 'ArrowUp') go(here - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') setOpen(false);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      const letter = event.key.toLocaleLowerCase();
      const next = [...all.slice(here + 1), ...all.slice(0, here + 1)].find((entry) =>
        entry.textContent?.trim().toLocaleLowerCase().startsWith(letter),
      );
      next?.focus();
    }
  };

  return (
    <div className="menu">
      <button
        ref={trigger}
        type="button"
        className={buttonClass({ kind, size }, name ? 'button--icon' : '')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        title={name}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !open) {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {button}
      </button>
      {open && (
        <div ref={list} id={id} className={`menu__list menu__list--${align}`} role="menu" tabIndex={-1} onKeyDown={move}>
          {items.map((item) => (
            <Entry key={item.key} item={item} close={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function entriesOf(list: HTMLElement | null): HTMLElement[] {
  return Array.from(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []);
}

function Entry({ item, close }: { item: MenuItem; close: () => void }) {
  const looks = `menu__item ${item.danger ? 'menu__item--danger' : ''}`;
  const inner = (
    <>
      {item.icon}
      <span>{item.label}</span>
    </>
  );
  if (item.href !== undefined) {
    return (
      <a className={looks} role="menuitem" tabIndex={-1} href={item.href} onClick={close}>
        {inner}
      </a>
    );
  }
  return (
    <button
      className={looks}
      type="button"
      role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.checked}
      aria-disabled={item.whyNot !== undefined || undefined}
      title={item.whyNot}
      tabIndex={-1}
      onClick={() => {
        if (item.whyNot !== undefined) return;
        close();
        item.onSelect?.();
      }}
    >
      {inner}
    </button>
  );
}
