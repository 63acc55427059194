import { useCallback, useEffect, useMemo, useRef } from 'react';
import { ApiProblem, type Failure } from '../../api/problem.ts';
import { desk, useDesk } from '../../offline/desk.ts';
import { type Answers, isOpen, type Kind, nextOp, type Op } from '../../offline/ops.ts';
import { type SoundName, sound } from './sounds.ts';

/** What was scanned, and what became of it. */
export interface Scan<Done> {
  readonly key: string;
  readonly code: string;
  readonly at: string;
  readonly state: Op['state'];
  /** Whoever scanned it may be at something else by the time of the answer. */
  readonly waited: boolean;
  readonly done?: Done;
  readonly failure?: Failure;
}

export interface Scans<Done> {
  /** Newest first, as a desk reads it. */
  readonly rows: readonly Scan<Done>[];
  scan(code: string): void;
  again(key: string): void;
  remove(key: string): void;
}

/** For whom it is scanned; where it is left out, for nobody. */
interface Whom {
  readonly readerId?: string;
  readonly card?: string;
}

/** What a page does with answers that come while it is open. */
interface Hears<Done> {
  onDone?(done: Done): void;
  toneOf?(done: Done): SoundName;
  /** No tone: the page has yet to find out what it was. */
  toneOfRefusal?(row: Scan<Done>): SoundName | undefined;
}

/**
 * A page's part of the one queue of the desk: what is scanned here is done one after the other, and what came of it stands here.
 * While there is no network the rows wait, outlive a reload, and are tried again with the same key.
 */
export function useScans<K extends Kind>(kind: K, { readerId, card }: Whom, hears: Hears<Answers[K]> = {}): Scans<Answers[K]> {
  const { ops, user } = useDesk();
  const latest = useRef(hears);
  latest.current = hears;
  const fits = useCallback(
    (op: Op) => op.kind === kind && op.readerId === readerId && op.card === card,
    [kind, readerId, card],
  );

  useEffect(
    () =>
      desk.watch(fits, (op) => {
        const row = scanOf<K>(op);
        const { onDone, toneOf, toneOfRefusal: toneOfNo = toneOfRefusal } = latest.current;
        const tone = row.done ? (toneOf?.(row.done) ?? 'success') : toneOfNo(row);
        if (tone) sound(tone);
        if (row.done) onDone?.(row.done);
      }),
    [fits],
  );

  const rows = useMemo(() => {
    // Behind one that waits all wait.
    const stuck = nextOp(ops, user)?.state === 'waiting';
    return ops
      .filter((op) => op.user === user && fits(op))
      .map((op): Scan<Answers[K]> => scanOf(stuck && isOpen(op) ? { ...op, state: 'waiting' } : op))
      .toReversed();
  }, [ops, user, fits]);

  const scan = useCallback(
    (code: string) => void desk.add({ kind, code, ...(readerId ? { readerId } : {}), ...(card ? { card } : {}) }),
    [kind, readerId, card],
  );
  const again = useCallback((key: string) => void desk.again(key), []);
  const remove = useCallback((key: string) => void desk.drop(key), []);
  return { rows, scan, again, remove };
}

export function toneOfRefusal({ failure }: Scan<unknown>): SoundName {
  return failure instanceof ApiProblem && failure.status === 404 ? 'error' : 'attention';
}

function scanOf<K extends Kind>({ key, code, at, state, waited, answer, refusal }: Op): Scan<Answers[K]> {
  return {
    key,
    code,
    at,
    state,
    waited,
    ...(answer ? { done: answer as Answers[K] } : {}),
    ...(refusal ? { failure: new ApiProblem(refusal) } : {}),
  };
}
