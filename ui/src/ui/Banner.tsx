import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'info' | 'ok' | 'warn' | 'bad';
const ICONS = { info: Info, ok: CircleCheck, warn: TriangleAlert, bad: OctagonX } as const;

/** Says something where it matters. `alert` for what came up by an action: it is read out at once. */
export function Banner({
  tone = 'info',
  title,
  children,
  actions,
  alert = false,
}: {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  alert?: boolean;
}) {
  const Icon = ICONS[tone];
  return (
    <div className={`banner banner--${tone}`} role={alert ? 'alert' : undefined}>
      <Icon className="banner__icon" aria-hidden="true" size={20} />
      <div className="banner__text">
        {title && <p className="banner__title">{title}</p>}
        {children}
      </div>
      {actions && <div className="banner__actions">{actions}</div>}
    </div>
  );
}
