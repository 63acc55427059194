import { describe, expect, it, vi } from 'vitest';
import { ApiProblem, Unreachable } from '../api/problem.ts';
import { exportOf } from './export.ts';
import { type Answers, backlog, type Kind, type Op } from './ops.ts';
import { DeskQueue, type QueueGround } from './queue.ts';
import { MemoryStore, type OpStore } from './store.ts';

const ANN = 'ann';
const BEN = 'ben';

/** A server and a network that do as the test says, and write down what reached them. */
class There {
  readonly sent: { key: string; code: string }[] = [];
  reachable = true;
  session: string | undefined = ANN;
  answer: (op: Op) => Answers[Kind] = (op) => ({ barcode: op.code, title: `Title of ${op.code}` }) as Answers[Kind];

  readonly send = async (op: Op): Promise<Answers[Kind]> => {
    if (!this.reachable) throw new Unreachable('no network');
    this.sent.push({ key: op.key, code: op.code });
    return this.answer(op);
  };

  readonly whose = async (): Promise<string | undefined> => {
    if (!this.reachable) throw new Unreachable('no network');
    return this.session;
  };
}

let keys = 0;

function deskAt(there: There, store: OpStore, more: Partial<QueueGround> = {}): DeskQueue {
  return new DeskQueue({
    store,
    send: there.send,
    whose: there.whose,
    newKey: () => `key-${++keys}`,
    workstation: () => 'Front desk',
    now: () => Date.parse('2026-11-25T09:00:00Z'),
    alone: (run) => run(),
    ...more,
  });
}

async function opened(there: There, store: OpStore, user: string | undefined = ANN): Promise<DeskQueue> {
  const desk = deskAt(there, store);
  await desk.load();
  desk.setUser(user);
  return desk;
}

const settled = () => new Promise((done) => setTimeout(done, 0));
const refusal = (status: number, code: string) =>
  new ApiProblem({ type: 'about:blank', status, code, title: code, detail: code, requestId: 'r-1' });
const codes = (there: There) => there.sent.map(({ code }) => code);
const look = (desk: DeskQueue) => desk.watch(() => true, vi.fn());

describe('the queue of the desk', () => {
  it('sends in the order of scanning, one after the other', async () => {
    const there = new There();
    const desk = await opened(there, new MemoryStore());
    const heard: string[] = [];
    desk.watch(
      () => true,
      (op) => heard.push(`${op.code} ${op.state}`),
    );
    for (const code of ['a', 'b', 'c']) desk.add({ kind: 'checkin', code });
    await settled();
    expect(codes(there)).toEqual(['a', 'b', 'c']);
    expect(heard).toEqual(['a done', 'b done', 'c done']);
  });

  it('keeps what found no network across a reload, and sends it with the same keys', async () => {
    const there = new There();
    const store = new MemoryStore();
    there.reachable = false;
    const before = await opened(there, store);
    const made = ['a', 'b'].map((code) => before.add({ kind: 'checkout', code, card: 'C1' })?.key);
    await settled();
    expect(backlog(before.state().ops, ANN)).toEqual({ checkouts: 2, checkins: 0, refused: 0, others: 0 });
    expect(before.state().line).toBe('away');
    before.setUser(undefined);

    there.reachable = true;
    const after = await opened(there, store);
    await settled();
    expect(there.sent.map(({ key }) => key)).toEqual(made);
    expect(await store.all()).toEqual([]);
    expect(after.state()).toMatchObject({ ops: [], line: 'open' });
  });

  it('tries the oldest again by itself, and nothing before it', async () => {
    vi.useFakeTimers();
    try {
      const there = new There();
      const desk = await opened(there, new MemoryStore());
      there.reachable = false;
      desk.add({ kind: 'checkin', code: 'a' });
      await vi.advanceTimersByTimeAsync(10);
      there.reachable = true;
      desk.add({ kind: 'checkin', code: 'b' });
      await vi.advanceTimersByTimeAsync(10);
      expect(codes(there)).toEqual([]);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(codes(there)).toEqual(['a', 'b']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says at once of what is added while nobody answers that it waits', async () => {
    const there = new There();
    const desk = await opened(there, new MemoryStore());
    there.reachable = false;
    desk.away();
    desk.add({ kind: 'checkin', code: 'a' });
    expect(backlog(desk.state().ops, ANN).checkins).toBe(1);
    there.reachable = true;
    desk.back();
    await settled();
    expect(codes(there)).toEqual(['a']);
  });

  it('keeps a refusal that came late until somebody has dealt with it', async () => {
    const there = new There();
    const store = new MemoryStore();
    there.reachable = false;
    const desk = await opened(there, store);
    desk.add({ kind: 'checkout', code: 'a', card: 'C1' });
    desk.add({ kind: 'checkin', code: 'b' });
    await settled();
    there.reachable = true;
    there.answer = (op) => {
      if (op.code === 'a') throw refusal(409, 'reader_suspended');
      return { barcode: op.code } as Answers[Kind];
    };
    desk.wake();
    await settled();
    expect(codes(there)).toEqual(['a', 'b']);
    const [kept] = await store.all();
    expect(kept).toMatchObject({ code: 'a', state: 'refused', refusal: { code: 'reader_suspended', requestId: 'r-1' } });

    const later = await opened(there, store);
    expect(backlog(later.state().ops, ANN).refused).toBe(1);
    await later.drop(kept?.key ?? '');
    expect(await store.all()).toEqual([]);
  });

  it('keeps a refusal that nobody saw, and forgets one that was read on the page', async () => {
    const there = new There();
    const store = new MemoryStore();
    there.answer = () => {
      throw refusal(404, 'not_found');
    };
    const desk = await opened(there, store);
    const leave = look(desk);
    desk.add({ kind: 'checkin', code: 'seen' });
    await settled();
    expect(desk.state().ops.map((op) => op.state)).toEqual(['refused']);
    leave();
    expect(desk.state().ops).toEqual([]);
    desk.add({ kind: 'checkin', code: 'unseen' });
    await settled();
    expect((await store.all()).map((op) => [op.code, op.state])).toEqual([['unseen', 'refused']]);
  });

  it('asks anew under another key after a refusal, and under the same one after a failure over there', async () => {
    const there = new There();
    const desk = await opened(there, new MemoryStore());
    look(desk);
    for (const [status, same] of [
      [409, false],
      [500, true],
    ] as const) {
      there.answer = () => {
        throw refusal(status, 'no');
      };
      const first = desk.add({ kind: 'checkin', code: `s${status}` })?.key ?? '';
      await settled();
      there.answer = (op) => ({ barcode: op.code }) as Answers[Kind];
      await desk.again(first);
      await settled();
      expect(there.sent.at(-1)?.key === first).toBe(same);
    }
  });

  it('sends nobody else’s, and says how many wait', async () => {
    const there = new There();
    const store = new MemoryStore();
    there.reachable = false;
    const hers = await opened(there, store, ANN);
    hers.add({ kind: 'checkin', code: 'hers' });
    await settled();
    hers.setUser(undefined);

    there.reachable = true;
    there.session = BEN;
    const his = await opened(there, store, BEN);
    his.add({ kind: 'checkin', code: 'his' });
    await settled();
    expect(codes(there)).toEqual(['his']);
    expect(backlog(his.state().ops, BEN).others).toBe(1);
    there.session = ANN;
    his.setUser(ANN);
    await settled();
    expect(codes(there)).toEqual(['his', 'hers']);
  });

  it('does not send as somebody who signed in elsewhere meanwhile', async () => {
    const there = new There();
    const desk = await opened(there, new MemoryStore());
    there.reachable = false;
    desk.add({ kind: 'checkin', code: 'a' });
    await settled();
    there.reachable = true;
    there.session = BEN;
    desk.wake();
    await settled();
    expect(codes(there)).toEqual([]);
    expect(desk.state().line).toBe('somebodyElse');
  });

  it('waits for whoever was signed out', async () => {
    const there = new There();
    const store = new MemoryStore();
    there.answer = () => {
      throw refusal(401, 'unauthorized');
    };
    const desk = await opened(there, store);
    desk.add({ kind: 'checkin', code: 'a' });
    await settled();
    expect(desk.state()).toMatchObject({ line: 'signedOut', ops: [{ state: 'waiting' }] });
    expect(await store.all()).toHaveLength(1);
    there.answer = (op) => ({ barcode: op.code }) as Answers[Kind];
    desk.setUser(undefined);
    desk.setUser(ANN);
    await settled();
    expect(codes(there)).toEqual(['a', 'a']);
    expect(await store.all()).toEqual([]);
  });

  it('leaves what another page of this browser has sent', async () => {
    const there = new There();
    const store = new MemoryStore();
    there.reachable = false;
    const one = await opened(there, store);
    const op = one.add({ kind: 'checkin', code: 'a' });
    await settled();
    one.setUser(undefined);
    const other = await opened(there, store);
    await settled();
    await store.remove(op?.key ?? '');
    there.reachable = true;
    other.wake();
    await settled();
    expect(there.sent).toEqual([]);
    expect(other.state().ops).toEqual([]);
  });

  it('goes on in memory where the browser keeps nothing, and says so', async () => {
    const there = new There();
    const broken: OpStore = {
      all: () => Promise.reject(new Error('no database')),
      has: () => Promise.reject(new Error('no database')),
      put: () => Promise.reject(new Error('no database')),
      remove: () => Promise.reject(new Error('no database')),
    };
    const desk = await opened(there, broken);
    desk.add({ kind: 'checkin', code: 'a' });
    await settled();
    expect(codes(there)).toEqual(['a']);
    expect(desk.state().durable).toBe(false);
  });

  it('gives all that is left as a file', async () => {
    const there = new There();
    there.reachable = false;
    const desk = await opened(there, new MemoryStore());
    desk.add({ kind: 'checkout', code: 'a', card: 'C1' });
    await settled();
    const { name, text } = exportOf(desk.state().ops, ANN, new Date('2026-11-25T10:30:00Z'));
    expect(name).toBe('carrel-desk-2026-11-25T1030.json');
    expect(JSON.parse(text).deeds).toMatchObject([
      {
        kind: 'checkout',
        barcode: 'a',
        card: 'C1',
        at: '2026-11-25T09:00:00.000Z',
        workstation: 'Front desk',
        state: 'waiting',
      },
    ]);
    expect(JSON.parse(exportOf(desk.state().ops, BEN, new Date()).text).deeds).toEqual([]);
  });
});
