import type { Client } from 'openapi-fetch';
import { address, type QueryValues } from './boot.ts';
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

interface Init {
  params?: { path?: Record<string, string>; query?: QueryValues; header?: Record<string, string | undefined> };
  body?: unknown;
  /** How the body is written, where it is not JSON. */
  bodySerializer?: (body: unknown) => BodyInit;
  parseAs?: 'json' | 'text' | 'blob' | 'arrayBuffer' | 'stream';
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

function requestOf(method: string, path: string, { params = {}, body, bodySerializer, headers = {}, signal }: Init): Request {
  const given = new Headers({ Accept: 'application/json', ...headers });
  for (const [name, value] of Object.entries(params.header ?? {})) {
    if (value !== undefined) given.set(name, value);
  }
  let written: BodyInit | null = null;
  if (body !== undefined) {
    const raw = body instanceof Blob || body instanceof FormData || body instanceof ArrayBuffer;
    written = bodySerializer ? bodySerializer(body) : raw ? body : JSON.stringify(body);
    if (!given.has('Content-Type') && !raw) given.set('Content-Type', 'application/json');
  }
  const where = new URL(address(path, params.path, params.query), location.origin);
  return new Request(where, { method, headers: given, body: written, signal: signal ?? null });
}

async function ask(method: string, path: string, init: Init = {}): Promise<{ data: unknown; response: Response }> {
  const response = await sendWithToken(requestOf(method, path, init));
  keepToken(response.headers.get(HEADER));
  if (!response.ok) throw await problemOf(response);
  if (init.parseAs === 'stream') return { data: response.body, response };
  if (init.parseAs && init.parseAs !== 'json') return { data: await response[init.parseAs](), response };
  const text = await response.text();
  return { data: text === '' ? undefined : JSON.parse(text), response };
}

const method = (name: string) => (path: string, init?: Init) => ask(name, path, init);

/**
 * The API, as its description types it: the calls of openapi-fetch, whose types these are. Whatever is not a 2xx is thrown as
 * an {@link ApiProblem}.
 */
export const api = {
  GET: method('GET'),
  POST: method('POST'),
  PUT: method('PUT'),
  PATCH: method('PATCH'),
  DELETE: method('DELETE'),
} as unknown as Pick<Client<paths>, 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>;

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
