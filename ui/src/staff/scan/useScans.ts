import { useCallback, useEffect, useReducer, useRef } from 'react';
import { idempotencyKey } from '../../api/client.ts';
import { failure, mayTryAgain } from '../../api/problem.ts';
import { nextScan, type Scan, type ScanAction, scans } from './scans.ts';
import { sound } from './sounds.ts';

const TRY_AGAIN_MS = 2_000;

export interface Scans<Done> {
  readonly rows: readonly Scan<Done>[];
  scan(code: string): void;
  again(key: string): void;
  remove(key: string): void;
  clear(): void;
}

/**
 * Does what is scanned, one after the other, and keeps what came of it. While there is no network the row waits and is tried
 * again with the same key.
 *
 * @param deed is asked with the code and the key; what it throws is the answer where it is a refusal
 */
export function useScans<Done>(deed: (code: string, key: string) => Promise<Done>, onDone?: (done: Done) => void): Scans<Done> {
  const [rows, dispatch] = useReducer<readonly Scan<Done>[], [ScanAction<Done>]>(scans, []);
  const busy = useRef(false);
  const current = useRef({ deed, onDone });
  current.current = { deed, onDone };
  const next = nextScan(rows);
  const nextKey = next?.key;
  const nextCode = next?.code;
  const mustRest = next?.state === 'waiting';

  useEffect(() => {
    if (nextKey === undefined || nextCode === undefined || busy.current) return undefined;
    const run = async () => {
      busy.current = true;
      try {
        const done = await current.current.deed(nextCode, nextKey);
        sound('success');
        current.current.onDone?.(done);
        dispatch({ type: 'done', key: nextKey, done });
      } catch (thrown) {
        if (mayTryAgain(thrown)) {
          dispatch({ type: 'unanswered', key: nextKey });
        } else {
          const why = failure(thrown);
          sound('status' in why && why.status === 404 ? 'error' : 'attention');
          dispatch({ type: 'refused', key: nextKey, failure: why });
        }
      } finally {
        busy.current = false;
      }
    };
    if (!mustRest) {
      void run();
      return undefined;
    }
    const timer = setInterval(() => {
      if (!busy.current) void run();
    }, TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [nextKey, nextCode, mustRest]);

  const scan = useCallback((code: string) => dispatch({ type: 'scanned', key: idempotencyKey(), code }), []);
  const again = useCallback((key: string) => dispatch({ type: 'again', key, newKey: idempotencyKey() }), []);
  const remove = useCallback((key: string) => dispatch({ type: 'removed', key }), []);
  const clear = useCallback(() => dispatch({ type: 'cleared' }), []);
  return { rows, scan, again, remove, clear };
}
