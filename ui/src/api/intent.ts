import { useCallback, useRef } from 'react';
import { idempotencyKey } from './client.ts';
import { failure, Unreachable } from './problem.ts';

/** What was only lost on its way, or failed on the server's side, is still wanted: it is sent again under its key. */
function unanswered(thrown: unknown): boolean {
  const why = failure(thrown);
  return why instanceof Unreachable || why.status >= 500;
}

interface Intent {
  readonly wanted: string;
  readonly key: string;
  under: Promise<unknown> | undefined;
}

export type Once = <T>(wanted: unknown, deed: (key: string) => Promise<T>) => Promise<T>;

/**
 * Does what somebody wants once. Asked for the same while it is under way (Enter twice), it is the same deed; tried again
 * without an answer, it goes under the same key. A refusal was an answer: what is asked after it is another intent.
 */
export function intents(): Once {
  let kept: Intent | undefined;
  return <T>(wanted: unknown, deed: (key: string) => Promise<T>): Promise<T> => {
    const text = JSON.stringify(wanted) ?? '';
    const intent: Intent = kept?.wanted === text ? kept : { wanted: text, key: idempotencyKey(), under: undefined };
    kept = intent;
    const forget = () => {
      if (kept === intent) kept = undefined;
    };
    intent.under ??= deed(intent.key).then(
      (done) => {
        forget();
        return done;
      },
      (thrown: unknown) => {
        intent.under = undefined;
        if (!unanswered(thrown)) forget();
        throw thrown;
      },
    );
    return intent.under as Promise<T>;
  };
}

/** The intents of one form or button, for as long as it is there. */
export function useIntent(): Once {
  const once = useRef<Once>(undefined);
  return useCallback((wanted, deed) => {
    once.current ??= intents();
    return once.current(wanted, deed);
  }, []);
}
