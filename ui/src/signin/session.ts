import { api, body, type Schemas } from '../api/client.ts';
import { hintSignedIn, keepToken } from '../api/csrf.ts';
import { ApiProblem } from '../api/problem.ts';
import { asks } from '../api/query.ts';
import type { WebSession } from '../api/session.ts';

export type Method = 'otp' | 'recovery_code' | 'passkey';

/** What is still to be shown, after the password. */
export interface Challenge {
  readonly challenge: string;
  readonly methods: readonly Method[];
}

export type Attempt = { session: WebSession } | { challenge: Challenge };

export const providersQuery = () => asks('/v1/identity-providers');

export async function signIn(username: string, password: string): Promise<Attempt> {
  try {
    return { session: await body(api.POST('/v1/web/session', { body: { username, password } })) };
  } catch (thrown) {
    const challenge = thrown instanceof ApiProblem ? challengeOf(thrown) : undefined;
    if (challenge) return { challenge };
    throw thrown;
  }
}

function challengeOf(problem: ApiProblem): Challenge | undefined {
  const facts = problem.reason('second_factor_needed')?.facts;
  if (!facts || typeof facts.challenge !== 'string') return undefined;
  const methods = Array.isArray(facts.methods) ? (facts.methods as Method[]) : [];
  return { challenge: facts.challenge, methods };
}

export type SecondFactor = { code: string } | { recoveryCode: string } | { passkey: unknown };

export async function showSecondFactor(challenge: string, shown: SecondFactor): Promise<WebSession> {
  // The description has the three kinds of proof only in words.
  const answer = { challenge, ...shown } as unknown as Schemas['ChallengeAnswer'];
  const signedIn = await body(api.POST('/v1/sessions/second-factors', { body: answer }));
  return exchange(signedIn.refreshToken);
}

/** Tokens are for programs; a page gives them back at once for a cookie that no script can read. */
async function exchange(refreshToken: string): Promise<WebSession> {
  return body(api.POST('/v1/web/session/exchanges', { body: { refreshToken } }));
}

export function passkeysWork(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Has the browser show a passkey; a DOMException where it was not wanted. */
export async function askPasskey(): Promise<unknown> {
  const options = await body(api.POST('/v1/passkeys/options'));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  const credential = await navigator.credentials.get({ publicKey });
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('No passkey', 'NotAllowedError');
  return credential.toJSON();
}

export async function signInByPasskey(): Promise<WebSession> {
  const passkey = (await askPasskey()) as Schemas['Assertion'];
  const signedIn = await body(api.POST('/v1/sessions/passkeys', { body: { passkey } }));
  return exchange(signedIn.refreshToken);
}

export async function showPasskey(challenge: string): Promise<WebSession> {
  return showSecondFactor(challenge, { passkey: await askPasskey() });
}

/** Leads to another service; it comes back to this address, signed in or with a reason in the fragment. */
export async function signInElsewhere(provider: string, returnTo: string): Promise<void> {
  const attempt = await body(
    api.POST('/v1/identity-providers/{id}/attempts', { params: { path: { id: provider } }, body: { returnTo } }),
  );
  hintSignedIn(true);
  location.assign(attempt.authorizationUrl);
}

/** Signs in from now on with the identity that the ticket stands for. */
export async function linkElsewhere(ticket: string, csrfToken: string): Promise<void> {
  keepToken(csrfToken);
  await api.POST('/v1/me/identities', { body: { ticket } });
}
