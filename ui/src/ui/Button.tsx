import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { KeyHint } from './KeyHint.tsx';
import { Spinner } from './Spinner.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Looks {
  /** `primary` for the one thing to do here, `quiet` within rows and bars, `danger` for what cannot be taken back. */
  kind?: ButtonKind;
  size?: 'normal' | 'small' | 'large';
  icon?: ReactNode;
  children?: ReactNode;
}

export function buttonClass({ kind = 'secondary', size = 'normal' }: Looks, more?: string): string {
  return ['button', `button--${kind}`, size === 'normal' ? '' : `button--${size}`, more ?? ''].filter(Boolean).join(' ');
}

export interface ButtonProps extends Looks, Omit<ComponentProps<'button'>, 'children'> {
  /** Shows progress in place; the button keeps its width and its focus, and does nothing meanwhile. */
  busy?: boolean;
  /** Why it cannot be used now. The button stays reachable, so that the reason can be read. */
  whyNot?: string | undefined;
  /** The key that does the same. */
  hint?: string;
}

export function Button({
  kind,
  size,
  icon,
  busy = false,
  whyNot,
  hint,
  children,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reason = useId();
  const resting = busy || whyNot !== undefined;
  return (
    <>
      <button
        {...rest}
        type={resting ? 'button' : type}
        className={buttonClass({ kind, size }, className)}
        aria-disabled={resting || undefined}
        aria-busy={busy || undefined}
        aria-describedby={whyNot === undefined ? rest['aria-describedby'] : reason}
        title={whyNot ?? rest.title}
        onClick={resting ? (event) => event.preventDefault() : onClick}
      >
        {icon}
        <span className="button__label">{children}</span>
        {hint && <KeyHint keys={hint} />}
        {busy && <Spinner />}
      </button>
      {whyNot !== undefined && (
        <span className="visually-hidden" id={reason}>
          {whyNot}
        </span>
      )}
    </>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does: its name for all who do not see the drawing, and its tooltip. */
  label: string;
  children: ReactNode;
  kind?: ButtonKind;
  size?: Looks['size'];
}

export function IconButton({ label, children, kind = 'quiet', size, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ kind, size }, `button--icon ${className ?? ''}`)}
      aria-label={label}
      title={label}
    >
      {children}
    </button>
  );
}

function ButtonAnchor({ kind, size, icon, children, className, ...rest }: Looks & ComponentProps<'a'>) {
  return (
    <a {...rest} className={buttonClass({ kind, size }, className)}>
      {icon}
      <span className="button__label">{children}</span>
    </a>
  );
}

/** A link to another page of this app that looks like a button: `to`, `params` and `search` as for Link. */
export const LinkButton = createLink(ButtonAnchor);

/** A link that leaves the app's own pages, such as a download. */
export function AnchorButton(props: Looks & ComponentProps<'a'>) {
  return <ButtonAnchor {...props} />;
}
