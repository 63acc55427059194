const SCOPE = '/staff';

/** Lets the desk's pages open without a network. Browsers have workers on pages with TLS and on this machine alone. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => void register());
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('/staff/sw.js', { scope: SCOPE, updateViaCache: 'none' });
    // A page as new as the worker that waits needs nothing of the old one; where it is the only page, nobody does.
    const offer = () => registration.waiting?.postMessage({ type: 'take-over', scripts: scripts() });
    offer();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  } catch {
    // The desk works without, as long as there is a network.
  }
}

function scripts(): string[] {
  return Array.from(document.scripts, (script) => script.src && new URL(script.src).pathname).filter((path) => path !== '');
}
