/**
 * The worker that opens the desk without a network: the page and every file that its build wrote, under a name for that build.
 * Nothing that the server says about people or books is ever kept here.
 */
interface Lasting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: { readonly type?: string; readonly scripts?: readonly string[] } | null;
}
interface Scope {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(of: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', heard: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', heard: (event: Fetching) => void): void;
  addEventListener(type: 'message', heard: (event: Told) => void): void;
}

const worker = self as unknown as Scope;
/** Written by the build: the version, and every file of the staff's part, the entry first. */
const [VERSION = '', ...FILES] = '__FILES__'.split(' ');
const PREFIX = 'carrel-desk-';
const CACHE = PREFIX + VERSION;
const SHELL = '/staff';
const PATIENCE_MS = 4_000;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

async function install(): Promise<void> {
  const shell = await fetch(SHELL, { cache: 'no-store' });
  // While servers are being renewed one may still send the page of before: then it is tried again later, as a whole.
  if (!shell.ok || !(await shell.clone().text()).includes(`"${FILES[0]}"`)) throw new Error('the page is of another build');
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map((file) => keep(cache, file)));
  await cache.put(SHELL, shell);
}

/** A name with a hash is the same file for ever, so that an update brings only what changed. */
async function keep(cache: Cache, file: string): Promise<void> {
  const answer = (await caches.match(file)) ?? (await fetch(file));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  await cache.put(file, answer);
}

/** The old files go once no page is left that was made of them. */
async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

worker.addEventListener('message', (event) => {
  if (event.data?.type === 'take-over') event.waitUntil(takeOver(event.data.scripts ?? []));
});

/** The desk's page may stay open for weeks: the new worker need not wait for its end where it is the only one, and as new. */
async function takeOver(scripts: readonly string[]): Promise<void> {
  const all = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const pages = all.filter(({ url }) => isDesk(new URL(url).pathname));
  if (pages.length <= 1 && FILES[0] !== undefined && scripts.includes(FILES[0])) await worker.skipWaiting();
}

function isDesk(path: string): boolean {
  return path === SHELL || path.startsWith(`${SHELL}/`);
}

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (mode === 'navigate' && isDesk(pathname)) event.respondWith(page(event.request));
  else if (FILES.includes(pathname)) event.respondWith(file(event.request));
});

/** From the network while there is one: it knows the newest. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await Promise.race([fetch(request), late()]);
    if (answer.status < 500) return answer;
  } catch {
    // What was kept is shown.
  }
  return (await (await caches.open(CACHE)).match(SHELL)) ?? Response.error();
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), PATIENCE_MS));
}

async function file(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request, { ignoreVary: true })) ?? fetch(request);
}

export {};
