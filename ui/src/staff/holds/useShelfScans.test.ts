import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Found, useShelfScans } from './useShelfScans.ts';

const RETURNED = { barcode: 'C1', bookId: 'b', copyId: 'c', route: 'hold_shelf', title: 'A title' };
const UNKNOWN = { status: 404, code: 'copy_unknown', title: 'Not found', detail: 'No copy has this barcode.', requestId: 'r' };

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

describe('what is scanned at the holds shelf', () => {
  const asked: Request[] = [];
  let answer: (request: Request) => Promise<Response> | Response;
  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal('fetch', async (input: RequestInfo) => {
      const request = input as Request;
      asked.push(request.clone());
      return answer(request);
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const writes = () => asked.filter((request) => request.method === 'POST');

  function shelf(mayFindPeople = true) {
    const found: Found[] = [];
    const hook = renderHook(() => useShelfScans(mayFindPeople, (one) => found.push(one)));
    return { found, rows: () => hook.result.current.rows, scan: (code: string) => act(() => hook.result.current.scan(code)) };
  }

  it('is taken back, one after the other, newest first', async () => {
    answer = async (request) => json(201, { ...RETURNED, barcode: ((await request.json()) as { barcode: string }).barcode });
    const { scan, rows, found } = shelf();
    scan('C1');
    scan('C2');
    await waitFor(() => expect(rows().map((row) => row.state)).toEqual(['done', 'done']));
    expect(rows().map((row) => row.code)).toEqual(['C2', 'C1']);
    expect(found.map((one) => one.kind === 'copy' && one.returned.barcode)).toEqual(['C1', 'C2']);
  });

  it('may be somebody, where it is no copy', async () => {
    answer = (request) =>
      request.method === 'POST' ? json(404, UNKNOWN) : json(200, { items: [{ id: 'p', username: 'ada' }], total: 1 });
    const { scan, rows } = shelf();
    scan('ada');
    await waitFor(() => expect(rows()[0]?.found).toEqual({ kind: 'people', people: [{ id: 'p', username: 'ada' }] }));
  });

  it('is nobody to those who may not look for people', async () => {
    answer = () => json(404, UNKNOWN);
    const { scan, rows } = shelf(false);
    scan('ada');
    await waitFor(() => expect(rows()[0]?.state).toBe('refused'));
    expect(asked.filter((request) => request.url.includes('/v1/users'))).toEqual([]);
  });

  it('is sent again with the same key while there is no answer', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let tries = 0;
    answer = () => (++tries === 1 ? json(503, { ...UNKNOWN, status: 503, code: 'busy' }) : json(201, RETURNED));
    const { scan, rows } = shelf();
    scan('C1');
    await waitFor(() => expect(rows()[0]?.state).toBe('waiting'));
    await act(() => vi.advanceTimersByTimeAsync(2_100));
    await waitFor(() => expect(rows()[0]?.state).toBe('done'));
    const keys = writes().map((request) => request.headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });
});
