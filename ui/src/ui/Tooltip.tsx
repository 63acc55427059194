import { type ReactNode, useId, useState } from 'react';

/** More about what it stands at, on hover and focus; may be hovered itself, and goes with Esc (WCAG 1.4.13). */
export function Tooltip({
  text,
  children,
}: {
  text: ReactNode;
  children: (tied: { 'aria-describedby': string | undefined }) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what takes the focus is the child
    <span
      className="tooltip"
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          setOpen(false);
        }
      }}
    >
      {children({ 'aria-describedby': open ? id : undefined })}
      {open && (
        <span className="tooltip__text" role="tooltip" id={id}>
          {text}
        </span>
      )}
    </span>
  );
}
