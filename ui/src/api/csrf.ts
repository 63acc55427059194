/** The token that goes with whatever changes something. It is kept in memory alone and is worth nothing without the cookie. */
let token: string | undefined;

export const HEADER = 'X-CSRF-Token';

export function keepToken(next: string | null | undefined): void {
  if (next) token = next;
}

export function dropToken(): void {
  token = undefined;
}

/** After a reload the page knows none; the session tells it. */
export async function tokenForWrite(): Promise<string | undefined> {
  if (token === undefined && maySignedIn()) await renewToken();
  return token;
}

export async function renewToken(): Promise<string | undefined> {
  const answer = await fetch('/v1/web/session', {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(15_000),
  });
  token = answer.headers.get(HEADER) ?? undefined;
  return token;
}

const HINT = 'carrel.signed-in';

/**
 * Scripts cannot see the cookie. A hint spares those who never signed in a question whose answer is always no; whoever opens
 * a page of their account is asked after in any case.
 */
export function maySignedIn(): boolean {
  try {
    return localStorage.getItem(HINT) !== null;
  } catch {
    return true;
  }
}

export function hintSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(HINT, '1');
    else localStorage.removeItem(HINT);
  } catch {
    // Without storage every page asks.
  }
}
