import createClient, { type Middleware } from 'openapi-fetch';
import { HEADER, keepToken, renewToken, tokenForWrite } from './csrf.ts';
import { ApiProblem, problemOf, Unreachable } from './problem.ts';
import type { components, paths } from './schema.gen.ts';

export type Schemas = components['schemas'];

const READS = new Set(['GET', 'HEAD']);

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw new Unreachable(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** A cookie that was replaced elsewhere (another tab) takes another token: once, it is fetched. */
async function sendWithToken(request: Request): Promise<Response> {
  if (READS.has(request.method)) return send(request);
  const again = request.clone();
  const token = await tokenForWrite();
  if (token !== undefined) request.headers.set(HEADER, token);
  const response = await send(request);
  if (response.status !== 403 || (await problemOf(response)).code !== 'csrf_token_wrong') return response;
  const next = await renewToken();
  if (next === undefined) return response;
  again.headers.set(HEADER, next);
  return send(again);
}

const refusals: Middleware = {
  async onResponse({ response }) {
    keepToken(response.headers.get(HEADER));
    if (!response.ok && response.status !== 304) throw await problemOf(response);
    return undefined;
  },
};

/** The API, as its description types it. Whatever is not a 2xx is thrown as an {@link ApiProblem}. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: sendWithToken });
api.use(refusals);

/** The body of an answer, whose refusals were thrown already. */
export async function body<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** The body and the ETag, to be sent back as If-Match. */
export async function tagged<T>(call: Promise<{ data?: T; response: Response }>): Promise<Tagged<T>> {
  const { data, response } = await call;
  return { value: data as T, etag: response.headers.get('ETag') ?? '' };
}

export interface Tagged<T> {
  readonly value: T;
  readonly etag: string;
}

/** Made once where somebody decides to do something, and sent with every try: so that it is done once. */
export function idempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  // Without TLS browsers keep randomUUID from pages.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export { ApiProblem, Unreachable };
