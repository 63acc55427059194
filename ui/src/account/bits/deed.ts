import { useState } from 'react';

/** Whoever was asked for a proof of who they are, and did not want to, knows that nothing was done. */
export class NotProven extends Error {
  override readonly name = 'NotProven';
}

export interface Deed {
  readonly busy: boolean;
  readonly error: unknown;
  /** Does it once at a time; whether it was done. */
  run(act: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

/** One thing that somebody does: whether it is under way, and what was said against it. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  return {
    busy,
    error,
    clear: () => setError(undefined),
    run: async (act) => {
      setBusy(true);
      setError(undefined);
      try {
        await act();
        return true;
      } catch (thrown) {
        if (!(thrown instanceof NotProven)) setError(thrown);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
