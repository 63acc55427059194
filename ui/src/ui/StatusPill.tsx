import {
  Bookmark,
  BookmarkCheck,
  Building,
  CircleCheck,
  CircleMinus,
  Clock,
  OctagonX,
  TriangleAlert,
  Truck,
  Wrench,
} from 'lucide-react';
import type { ReactNode } from 'react';

/** Each state of a copy, a loan or a hold has one drawing, one word and one colour, here and nowhere else. */
const STATES = {
  available: ['ok', CircleCheck],
  on_loan: ['muted', Clock],
  ready: ['ok', BookmarkCheck],
  on_hold_shelf: ['info', Bookmark],
  in_transit: ['info', Truck],
  overdue: ['warn', TriangleAlert],
  blocked: ['bad', OctagonX],
  lost: ['bad', OctagonX],
  missing: ['bad', OctagonX],
  damaged: ['warn', Wrench],
  withdrawn: ['muted', CircleMinus],
  reference_only: ['muted', Building],
  waiting: ['muted', Clock],
  done: ['ok', CircleCheck],
  failed: ['bad', OctagonX],
  attention: ['warn', TriangleAlert],
} as const;

export type PillState = keyof typeof STATES;

export function StatusPill({ state, children }: { state: PillState; children: ReactNode }) {
  const [tone, Icon] = STATES[state];
  return (
    <span className={`status status--${tone}`}>
      <Icon aria-hidden="true" size={16} />
      <span>{children}</span>
    </span>
  );
}

export function Badge({
  children,
  tone = 'plain',
}: {
  children: ReactNode;
  tone?: 'plain' | 'accent' | 'ok' | 'warn' | 'bad' | 'info';
}) {
  return <span className={`badge ${tone === 'plain' ? '' : `badge--${tone}`}`}>{children}</span>;
}
