import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Defaults } from './defaults.ts';
import { useAdding } from './useAdding.ts';

const DEFAULTS: Defaults = { branchId: '', shelf: '', callNumber: '', itemType: '', barcode: 'auto' };
const ISBN = '9780060125639';
const BOOK = { id: 'b1', workId: 'w1', title: 'The Dispossessed', contributors: [] };

interface Sent {
  readonly path: string;
  readonly key: string | null;
}

/** A server that has the book, and takes copies; the first answers may be lost on their way. */
function serve({ lost = 0 } = {}): Sent[] {
  const posts: Sent[] = [];
  let losing = lost;
  vi.stubGlobal('fetch', async (request: Request | string) => {
    const { url, method } = typeof request === 'string' ? new Request(new URL(request, location.origin)) : request;
    const path = new URL(url).pathname;
    if (method === 'POST') {
      posts.push({ path, key: (request as Request).headers.get('Idempotency-Key') });
      if (losing > 0) {
        losing -= 1;
        throw new TypeError('network');
      }
      return Response.json({ items: [{ id: `c${posts.length}`, barcode: `B${posts.length}` }] });
    }
    if (path.endsWith('/stock')) return Response.json({ total: 0, available: 0 });
    return Response.json(path === '/v1/books' ? { items: [BOOK], total: 1 } : {});
  });
  return posts;
}

function adding() {
  const queries = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderHook(() => useAdding(DEFAULTS), { wrapper }).result;
}

async function found(result: { current: ReturnType<typeof useAdding> }) {
  act(() => result.current.scan(ISBN));
  await waitFor(() => expect(result.current.stage).toBe('found'));
}

afterEach(() => vi.unstubAllGlobals());

test('Enter pressed twice adds one copy', async () => {
  const posts = serve();
  const result = adding();
  await found(result);
  act(() => {
    result.current.confirm();
    result.current.confirm();
  });
  await waitFor(() => expect(result.current.stage).toBe('idle'));
  expect(posts.map(({ path }) => path)).toEqual(['/v1/books/b1/copies']);
  expect(result.current.rows).toHaveLength(1);
});

test('what was lost on its way goes again under its key, and the next copy under another', async () => {
  const posts = serve({ lost: 1 });
  const result = adding();
  await found(result);
  act(() => result.current.confirm());
  await waitFor(() => expect(result.current.error).toBeDefined());
  act(() => result.current.confirm());
  await waitFor(() => expect(result.current.stage).toBe('idle'));
  await found(result);
  act(() => result.current.confirm());
  await waitFor(() => expect(result.current.rows).toHaveLength(2));
  expect(posts[1]?.key).toBe(posts[0]?.key);
  expect(posts[2]?.key).not.toBe(posts[0]?.key);
  expect(new Set(result.current.rows.map(({ key }) => key)).size).toBe(2);
});

test('while a copy is being added nothing is skipped', async () => {
  serve();
  const result = adding();
  await found(result);
  act(() => {
    result.current.confirm();
    result.current.skip();
  });
  await waitFor(() => expect(result.current.stage).toBe('idle'));
  expect(result.current.rows.map(({ state }) => state)).toEqual(['copied']);
});
