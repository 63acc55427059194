// What a flow needs to know of the library or put into it beforehand, over the API with a person's own rights.
import { people, url } from './browser.mjs';

/** Somebody who is signed in with the API; a refused request throws with what the server said. */
export async function api(username) {
  const session = await send('POST', '/v1/sessions', undefined, { username, password: people[username] });
  const token = session.accessToken;
  return {
    get: (path) => send('GET', path, token),
    post: (path, body) => send('POST', path, token, body),
    patch: (path, body) => send('PATCH', path, token, body, 'application/merge-patch+json'),
    delete: (path) => send('DELETE', path, token),
  };
}

async function send(method, path, token, body, type = 'application/json') {
  const response = await fetch(url + path, {
    method,
    headers: {
      Accept: 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'Content-Type': type }),
      ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** A book of this flow's own, with so many copies on the shelf. */
export async function newBook(librarian, title, copies, more = {}) {
  const book = await librarian.post('/v1/books', { title, contributors: [{ name: 'Flow, Author' }], ...more });
  const { items } = await librarian.post(`/v1/books/${book.id}/copies`, { count: copies });
  return { book, barcodes: items.map((copy) => copy.barcode) };
}

/** Of the demonstration's people, by the name they sign in with. */
export async function person(librarian, username) {
  const { items } = await librarian.get(`/v1/users?q=${encodeURIComponent(username)}`);
  return items.find((user) => user.username === username);
}

/** Flows lend more than a reader may have of a demonstration library. */
export async function liftLimits() {
  const admin = await api('admin');
  await admin.patch('/v1/policies/root', { maxLoans: 1000, maxHolds: 1000 });
}
