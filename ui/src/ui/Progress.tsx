import { formatPercent } from '../i18n/format.ts';

/** How far something is; without a value, that it goes on. */
export function Progress({ label, value, max = 1, text }: { label: string; value?: number; max?: number; text?: string }) {
  const share = value === undefined || max <= 0 ? undefined : Math.min(1, value / max);
  return (
    <div className="progress">
      <div className="progress__head">
        <span>{label}</span>
        <span className="progress__text">{text ?? (share === undefined ? '' : formatPercent(share))}</span>
      </div>
      <progress className="progress__bar" aria-label={label} {...(share === undefined ? {} : { value: share, max: 1 })} />
    </div>
  );
}
