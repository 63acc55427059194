import { lazy, type ReactNode, Suspense, useState } from 'react';
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

/** Something that needs somebody: begun by anybody, and gone on with once they are signed in. */
export function useDeed(): Deed {
  const [begun, setBegun] = useState(false);
  const { state } = useSession();
  const somebody = state === 'somebody';
  const end = () => setBegun(false);
  const door =
    begun && !somebody ? (
      <Suspense>
        {/* It goes away by itself once the session is there. */}
        <SignInDialog onClose={end} onDone={() => {}} />
      </Suspense>
    ) : null;
  return { open: begun && somebody, begin: () => setBegun(true), end, door };
}
