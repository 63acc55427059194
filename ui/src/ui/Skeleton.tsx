import type { ReactNode } from 'react';
import { t } from '../i18n/messages.ts';

/** Of the size of what comes; it shows after 150 ms, so that what comes at once does not flicker. */
export function Skeleton({
  width,
  height = '1em',
  shape = 'text',
}: {
  width?: string;
  height?: string;
  shape?: 'text' | 'box' | 'cover';
}) {
  return (
    <span
      className={`skeleton skeleton--${shape}`}
      style={{ inlineSize: width, blockSize: shape === 'cover' ? undefined : height }}
    />
  );
}

/** What is waited for is said once, not for each grey bar. */
export function Loading({ children }: { children: ReactNode }) {
  return (
    <div className="loading" aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('state.loading')}
      </p>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

/** Rows of a table or list that is on its way. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  return (
    <Loading>
      <div className="skeleton-rows">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: all the same, and never in another order
          <Skeleton key={row} height="var(--row-height)" shape="box" />
        ))}
      </div>
    </Loading>
  );
}
