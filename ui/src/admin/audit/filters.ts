import { param } from '../../ui/searchParams.ts';

export const OUTCOMES = ['done', 'refused', 'failed'] as const;

/** The trail as its address tells it: every filter of the API, days in the place of instants. */
export interface AuditSearch {
  q?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  type?: string | undefined;
  target?: string | undefined;
  outcome?: (typeof OUTCOMES)[number] | undefined;
  ip?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  sort?: string | undefined;
  page?: number | undefined;
  /** The line that is open. */
  entry?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function fitting(value: unknown, form: RegExp): string | undefined {
  const text = param.text(value);
  return text !== undefined && form.test(text) ? text : undefined;
}

export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  return {
    q: param.text(raw.q),
    actor: fitting(raw.actor, ID),
    action: param.text(raw.action),
    type: param.text(raw.type),
    target: param.text(raw.target),
    outcome: param.one(raw.outcome, OUTCOMES),
    ip: param.text(raw.ip),
    from: fitting(raw.from, DAY),
    until: fitting(raw.until, DAY),
    sort: param.text(raw.sort),
    page: param.whole(raw.page, 1, 5000),
    entry: fitting(raw.entry, ID),
  };
}

/** What the API is asked: the first day from its beginning, the last to its end, as days are where the page is read. */
export function filtersOf(search: AuditSearch): Record<string, string> {
  const asked = {
    q: search.q,
    actor: search.actor,
    action: search.action,
    targetType: search.type,
    targetId: search.target,
    outcome: search.outcome,
    address: search.ip,
    from: search.from && beginning(search.from, 0),
    until: search.until && beginning(search.until, 1),
  };
  return Object.fromEntries(Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1])));
}

function beginning(day: string, later: number): string | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = new Date(year, month - 1, date + later);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}

export const FILTERS = ['actor', 'action', 'type', 'target', 'outcome', 'ip', 'from', 'until'] as const;
