import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useSession } from '../../api/session.ts';
import type { Book } from './words.ts';

const SignInDialog = lazy(() => import('./SignInDialog.tsx'));

export interface Deed {
  open: boolean;
  begin: () => void;
  end: () => void;
  /** To be drawn while the deed is open and nobody is signed in. */
  door: ReactNode;
}

export interface ForBook {
  book: Pick<Book, 'id' | 'title' | 'workId'>;
  small?: boolean;
}

const KEPT = 'carrel.deed';

/** Whoever signs in with another service leaves the page in between. */
function keep(name: string | undefined): void {
  try {
    if (name === undefined) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, name);
  } catch {
    // Without storage it has to be begun anew.
  }
}

function isKept(name: string): boolean {
  try {
    return sessionStorage.getItem(KEPT) === name;
  } catch {
    return false;
  }
}

/**
 * Something that needs somebody: begun by anybody, and gone on with once they are signed in.
 *
 * @param name tells it from all others
 */
export function useDeed(name: string): Deed {
  const { state } = useSession();
  const somebody = state === 'somebody';
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    if (!somebody || !isKept(name)) return;
    keep(undefined);
    setBegun(true);
  }, [somebody, name]);
  const begin = () => {
    if (!somebody) keep(name);
    setBegun(true);
  };
  const end = () => {
    keep(undefined);
    setBegun(false);
  };
  const door =
    begun && (state === 'nobody' || state === 'failed') ? (
      <Suspense>
        {/* It goes away by itself once the session is there. */}
        <SignInDialog onClose={end} onDone={() => {}} />
      </Suspense>
    ) : null;
  return { open: begun && somebody, begin, end, door };
}
