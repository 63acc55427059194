import { useCallback, useEffect, useRef, useState } from 'react';
import { api, body, idempotencyKey, type Schemas } from '../../api/client.ts';
import { ApiProblem, type Failure, failure, mayTryAgain } from '../../api/problem.ts';
import { sound } from '../scan/sounds.ts';

const TRY_AGAIN_MS = 2_000;
const FEW = 6;

/** What a code turned out to be: a copy, taken back; or people whom it may mean. */
export type Found =
  | { readonly kind: 'copy'; readonly returned: Schemas['CheckIn'] }
  | { readonly kind: 'people'; readonly people: readonly Schemas['User'][] };

export interface ShelfScan {
  readonly key: string;
  readonly code: string;
  readonly state: 'pending' | 'waiting' | 'done' | 'refused';
  readonly found?: Found;
  readonly failure?: Failure;
}

export interface ShelfScans {
  /** Newest first. */
  readonly rows: readonly ShelfScan[];
  scan(code: string): void;
  again(row: ShelfScan): void;
  clear(): void;
}

/** A copy is taken back, and so captured for whom it is kept; what no copy is called may be somebody's name or card. */
export async function lookUp(code: string, key: string, people: boolean): Promise<Found> {
  try {
    const returned = await body(
      api.POST('/v1/checkins', { params: { header: { 'Idempotency-Key': key } }, body: { barcode: code } }),
    );
    return { kind: 'copy', returned };
  } catch (thrown) {
    if (!(people && thrown instanceof ApiProblem && thrown.status === 404)) throw thrown;
    const { items } = await body(api.GET('/v1/users', { params: { query: { q: code, limit: FEW } } }));
    if (items.length === 0) throw thrown;
    return { kind: 'people', people: items };
  }
}

/** One after the other, in the order of scanning. Where there is no answer the same key is sent again, so that it is done once. */
export function useShelfScans(mayFindPeople: boolean, onFound: (found: Found) => void): ShelfScans {
  const [rows, setRows] = useState<readonly ShelfScan[]>([]);
  const tail = useRef(Promise.resolve());
  const gone = useRef(false);
  const current = useRef({ mayFindPeople, onFound });
  current.current = { mayFindPeople, onFound };
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const begin = useCallback((code: string) => {
    const key = idempotencyKey();
    const change = (part: Partial<ShelfScan>) =>
      setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row)));
    const run = async () => {
      while (!gone.current) {
        try {
          const found = await lookUp(code, key, current.current.mayFindPeople);
          sound(found.kind === 'copy' && found.returned.keptFor ? 'hold' : 'success');
          change({ state: 'done', found });
          current.current.onFound(found);
          return;
        } catch (thrown) {
          if (!mayTryAgain(thrown)) {
            const why = failure(thrown);
            sound(why instanceof ApiProblem && why.status === 404 ? 'error' : 'attention');
            change({ state: 'refused', failure: why });
            return;
          }
          change({ state: 'waiting' });
          await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
        }
      }
    };
    setRows((before) => [{ key, code, state: 'pending' }, ...before]);
    tail.current = tail.current.then(run);
  }, []);

  const again = useCallback(
    (row: ShelfScan) => {
      setRows((before) => before.filter((one) => one.key !== row.key));
      begin(row.code);
    },
    [begin],
  );
  const clear = useCallback(
    () => setRows((before) => before.filter((row) => row.state === 'pending' || row.state === 'waiting')),
    [],
  );
  return { rows, scan: begin, again, clear };
}
