import type { Schemas } from '../api/client.ts';
import type { ProblemBody } from '../api/problem.ts';

/** What the server answers to each kind of deed. */
export interface Answers {
  checkout: Schemas['Loan'];
  checkin: Schemas['CheckIn'];
}
export type Kind = keyof Answers;

/** What somebody at the desk did with a copy: meant once, sent until it is answered. */
export interface Deed {
  readonly kind: Kind;
  readonly code: string;
  /** Whose loan it becomes: known to the server, or only by the card that was read while there was no network. */
  readonly readerId?: string;
  readonly card?: string;
}

export interface Op extends Deed {
  /** Sent with every try, so that the server does it once. */
  readonly key: string;
  /** Its place in the order of doing. */
  readonly order: number;
  /** When it was done, by the clock of the workstation. */
  readonly at: string;
  readonly user: string;
  readonly workstation: string;
  /** `waiting` is where there was no answer: it is tried again, and nothing is lost. */
  readonly state: 'pending' | 'waiting' | 'done' | 'refused';
  /** Whoever did it may be gone by the time of the answer, so that a refusal has to be kept for them. */
  readonly waited: boolean;
  readonly refusal?: ProblemBody;
  readonly answer?: Answers[Kind];
}

export type OpAction =
  | { type: 'added'; ops: readonly Op[] }
  | { type: 'done'; key: string; answer: Answers[Kind] }
  | { type: 'refused'; key: string; refusal: ProblemBody }
  | { type: 'unanswered'; key: string }
  | { type: 'again'; key: string; newKey: string }
  | { type: 'removed'; keys: ReadonlySet<string> };

/** All that is not forgotten yet, in the order of doing. */
export function opsAfter(ops: readonly Op[], action: OpAction): readonly Op[] {
  switch (action.type) {
    case 'added': {
      const known = new Set(ops.map((op) => op.key));
      const added = action.ops.filter((op) => !known.has(op.key));
      return added.length === 0 ? ops : [...ops, ...added].toSorted((left, right) => left.order - right.order);
    }
    case 'removed':
      return ops.some((op) => action.keys.has(op.key)) ? ops.filter((op) => !action.keys.has(op.key)) : ops;
    default:
      return ops.map((op) => (op.key === action.key ? changed(op, action) : op));
  }
}

function changed(op: Op, action: Exclude<OpAction, { type: 'added' | 'removed' }>): Op {
  const { refusal: _, answer: __, ...bare } = op;
  switch (action.type) {
    case 'done':
      return { ...bare, state: 'done', answer: action.answer };
    case 'refused':
      return { ...bare, state: 'refused', refusal: action.refusal };
    case 'unanswered':
      return { ...bare, state: 'waiting', waited: true };
    case 'again':
      return { ...bare, key: action.newKey, state: 'pending' };
  }
}

export const isOpen = (op: Op): boolean => op.state === 'pending' || op.state === 'waiting';

/** The oldest of somebody's that has no answer yet: deeds are sent in the order in which they were done. */
export function nextOp(ops: readonly Op[], user: string | undefined): Op | undefined {
  return user === undefined ? undefined : ops.find((op) => op.user === user && isOpen(op));
}

/** How much waits, of whom: what the bar of the desk says. */
export interface Backlog {
  readonly checkouts: number;
  readonly checkins: number;
  readonly refused: number;
  /** Of people who are not signed in; it is sent when they are. */
  readonly others: number;
}

export function backlog(ops: readonly Op[], user: string | undefined): Backlog {
  const mine = ops.filter((op) => op.user === user);
  // Behind one that waits all wait.
  const waiting = nextOp(mine, user)?.state === 'waiting' ? mine.filter(isOpen) : [];
  return {
    checkouts: waiting.filter((op) => op.kind === 'checkout').length,
    checkins: waiting.filter((op) => op.kind === 'checkin').length,
    refused: mine.filter((op) => op.state === 'refused' && op.waited).length,
    others: ops.filter((op) => op.user !== user && op.state !== 'done').length,
  };
}
