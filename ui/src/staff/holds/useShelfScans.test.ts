import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueries } from '../../api/query.ts';
import { desk } from '../../offline/desk.ts';
import type { Returned } from '../checkin/returned.ts';
import { type People, useShelfScans } from './useShelfScans.ts';

const RETURNED = { barcode: 'C1', bookId: 'b', copyId: 'c', route: 'hold_shelf', title: 'A title' };
const UNKNOWN = { status: 404, code: 'copy_unknown', title: 'Not found', detail: 'No copy has this barcode.', requestId: 'r' };
const ADA = { id: 'p', username: 'ada' };
const LIBRARIAN = 'ann';

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
      return request.url.endsWith('/v1/web/session') ? json(200, { user: { id: LIBRARIAN } }) : answer(request);
    });
    desk.setUser(LIBRARIAN);
  });
  afterEach(async () => {
    for (const { key } of desk.state().ops) await desk.drop(key);
    desk.setUser(undefined);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const writes = () => asked.filter((request) => request.method === 'POST');
  const asksForPeople = () => asked.filter((request) => request.url.includes('/v1/users'));
  const somebody = (request: Request) =>
    request.method === 'POST' ? json(404, UNKNOWN) : json(200, { items: [ADA], total: 1 });

  function shelf(mayFindPeople = true) {
    const copies: Returned[] = [];
    const people: People[] = [];
    const hears = { onCopy: (one: Returned) => copies.push(one), onPeople: (some: People) => people.push(some) };
    const queries = createQueries();
    const wrapper = ({ children }: { children: ReactNode }) =>
      createElement(QueryClientProvider, { client: queries }, children);
    const hook = renderHook(() => useShelfScans(mayFindPeople, hears), { wrapper });
    const { result, unmount } = hook;
    return { copies, people, unmount, shelf: () => result.current, rows: () => result.current.rows, scan };

    function scan(code: string) {
      act(() => result.current.scan(code));
    }
  }

  it('is taken back, one after the other, newest first', async () => {
    answer = async (request) => json(201, { ...RETURNED, barcode: ((await request.json()) as { barcode: string }).barcode });
    const { scan, rows, copies } = shelf();
    scan('C1');
    scan('C2');
    await waitFor(() => expect(rows().map((row) => row.state)).toEqual(['done', 'done']));
    expect(rows().map((row) => row.code)).toEqual(['C2', 'C1']);
    expect(copies.map(({ barcode }) => barcode)).toEqual(['C1', 'C2']);
  });

  it('may be somebody, where it is no copy', async () => {
    answer = somebody;
    const { scan, rows, people } = shelf();
    scan('ada');
    await waitFor(() => expect(rows()[0]).toMatchObject({ state: 'done', people: [ADA] }));
    expect(people).toEqual([[ADA]]);
    expect(asksForPeople()).toHaveLength(1);
  });

  it('is what nobody knows, where it is neither a copy nor somebody', async () => {
    answer = (request) => (request.method === 'POST' ? json(404, UNKNOWN) : json(200, { items: [], total: 0 }));
    const { scan, rows, people } = shelf();
    scan('nobody');
    await waitFor(() => expect(rows()[0]?.state).toBe('refused'));
    expect(people).toEqual([]);
  });

  it('is nobody to those who may not look for people', async () => {
    answer = () => json(404, UNKNOWN);
    const { scan, rows } = shelf(false);
    scan('ada');
    await waitFor(() => expect(rows()[0]?.state).toBe('refused'));
    expect(asksForPeople()).toEqual([]);
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

  it('waits in the queue of the desk, and stands there again after the page was left', async () => {
    answer = () => json(503, { ...UNKNOWN, status: 503, code: 'busy' });
    const before = shelf();
    before.scan('C1');
    await waitFor(() => expect(before.rows()[0]?.state).toBe('waiting'));
    const key = before.rows()[0]?.key;
    before.unmount();
    answer = () => json(201, RETURNED);
    const after = shelf();
    expect(after.rows()).toMatchObject([{ key, code: 'C1', state: 'waiting' }]);
    act(() => desk.wake());
    await waitFor(() => expect(after.copies).toHaveLength(1));
    expect(writes().map((request) => request.headers.get('Idempotency-Key'))).toEqual([key, key]);
  });

  it('leads nobody away when it turns out late whom it meant, and stays until they deal with it', async () => {
    answer = () => json(503, { ...UNKNOWN, status: 503, code: 'busy' });
    const { scan, rows, people, shelf: here } = shelf();
    scan('ada');
    await waitFor(() => expect(rows()[0]?.state).toBe('waiting'));
    answer = somebody;
    act(() => desk.wake());
    await waitFor(() => expect(rows()[0]?.people).toEqual([ADA]));
    expect(people).toEqual([]);
    expect(here().clear).toBeUndefined();
    act(() => here().remove(rows()[0]?.key ?? ''));
    expect(rows()).toEqual([]);
  });

  it('is cleared away once it is answered', async () => {
    answer = () => json(201, RETURNED);
    const { scan, rows, shelf: here } = shelf();
    scan('C1');
    await waitFor(() => expect(rows()[0]?.state).toBe('done'));
    act(() => here().clear?.());
    expect(rows()).toEqual([]);
  });
});
