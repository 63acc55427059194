const MARK = 'carrel.reloaded';

/**
 * A page that was open while the server was renewed asks for scripts that are there no more. It is read anew, once; what
 * still fails then shows as an error.
 */
export function reloadOnceWhenStale(): void {
  addEventListener('vite:preloadError', (event) => {
    try {
      if (sessionStorage.getItem(MARK) === location.href) return;
      sessionStorage.setItem(MARK, location.href);
    } catch {
      return;
    }
    event.preventDefault();
    location.reload();
  });
}
