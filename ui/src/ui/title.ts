import { useEffect } from 'react';
import { libraryName } from './Wordmark.tsx';

/** The title of the tab; the shell moves the focus to the page heading itself. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – ${libraryName()}`;
  }, [title]);
}
