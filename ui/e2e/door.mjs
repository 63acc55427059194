import { createServer, request } from 'node:http';

const OLD = '/assets/';
const NEXT = '/assets-next/';

/**
 * A door in front of the library, under one address: a server that is stopped, that is busy starting, that takes calls and says
 * nothing, whose answers get lost, or that was renewed – for the browser it is all the same as if it were the library itself.
 */
export async function openDoor(library) {
  const { hostname, port: behind } = new URL(library);
  const door = {
    /** Every deed that reached the library, with its key and what the library said. */
    deeds: [],
    /** Whether the API is not there yet. */
    starting: false,
    silent: false,
    /** How many answers to deeds never arrive. */
    losing: 0,
    /** Whether the app is of a later build, all of whose files have other names. */
    renewed: false,
  };
  const server = createServer((asked, answer) => pass(asked, answer).catch(() => answer.destroy()));

  async function pass(asked, answer) {
    if (door.silent) return;
    const path = asked.url ?? '/';
    if (door.starting && path.startsWith('/v1/')) {
      answer.writeHead(503, { 'Content-Type': 'application/problem+json' });
      answer.end('{"type":"about:blank","status":503,"code":"starting","title":"Starting","detail":"","requestId":""}');
      return;
    }
    if (door.renewed && path.startsWith(OLD)) {
      answer.writeHead(404).end();
      return;
    }
    const got = await ask(asked, path.replace(NEXT, OLD));
    const key = asked.headers['idempotency-key'];
    if (key && asked.method === 'POST') {
      door.deeds.push({ key, path, status: got.status });
      if (door.losing > 0) {
        door.losing -= 1;
        answer.destroy();
        return;
      }
    }
    const text = /^text\/(html|javascript|css)/.test(got.headers['content-type'] ?? '');
    const bytes = door.renewed && text ? Buffer.from(renew(got.bytes.toString())) : got.bytes;
    // On a connection that was used before, the browser itself would send once more whose answer got lost.
    answer.writeHead(got.status, { ...got.headers, 'content-length': bytes.length, connection: 'close' });
    answer.end(bytes);
  }

  function ask(asked, path) {
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    if (door.renewed) for (const name of ['if-none-match', 'if-modified-since']) delete headers[name];
    return new Promise((done, failed) => {
      const onward = request({ hostname, port: behind, path, method: asked.method, headers, agent: false }, (got) => {
        const parts = [];
        got.on('data', (part) => parts.push(part));
        got.on('error', failed);
        got.on('end', () => {
          const { 'transfer-encoding': _, connection: __, ...rest } = got.headers;
          done({ status: got.statusCode, headers: rest, bytes: Buffer.concat(parts) });
        });
      });
      onward.on('error', failed);
      asked.pipe(onward);
    });
  }

  const listen = (port) => new Promise((done) => server.listen(port, 'localhost', done));
  await listen(0);
  const { port } = server.address();
  return Object.assign(door, {
    url: `http://localhost:${port}`,
    /** As if the library were stopped: nobody listens there any more. */
    shut() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
    open: () => listen(port),
    /** What was held back while it was silent is cut. */
    speak() {
      door.silent = false;
      server.closeAllConnections();
    },
    sent: (path) => door.deeds.filter((deed) => deed.path === path).map(({ key }) => key),
  });
}

/** What a build makes of a change: other names of files everywhere, and another version of the worker. */
function renew(text) {
  return text
    .replace(/[0-9a-f]{12}(?= \/assets\/)/, (version) => [...version].reverse().join(''))
    .replaceAll(OLD, NEXT)
    .replaceAll('"assets/', '"assets-next/');
}
