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

/**
 * A page's part of the one queue of the desk: what is scanned here is done one after the other, and what came of it stands here.
 * While there is no network the rows wait, outlive a reload, and are tried again with the same key.
 */
export function useScans<K extends Kind>(
  kind: K,
  { readerId, card }: Whom,
  onDone?: (done: Answers[K]) => void,
  toneOf?: (done: Answers[K]) => SoundName,
): Scans<Answers[K]> {
  const { ops, user } = useDesk();
  const heard = useRef({ onDone, toneOf });
  heard.current = { onDone, toneOf };
  const fits = useCallback(
    (op: Op) => op.kind === kind && op.readerId === readerId && op.card === card,
    [kind, readerId, card],
  );

  useEffect(
    () =>
      desk.watch(fits, (op) => {
        if (op.state === 'done') {
          const done = op.answer as Answers[K];
          sound(heard.current.toneOf?.(done) ?? 'success');
          heard.current.onDone?.(done);
        } else sound(op.refusal?.status === 404 ? 'error' : 'attention');
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

function scanOf<K extends Kind>({ key, code, at, state, answer, refusal }: Op): Scan<Answers[K]> {
  return {
    key,
    code,
    at,
    state,
    ...(answer ? { done: answer as Answers[K] } : {}),
    ...(refusal ? { failure: new ApiProblem(refusal) } : {}),
  };
}
