import { ApiProblem, failure, type ProblemBody } from '../api/problem.ts';
import { type Answers, type Deed, type Kind, nextOp, type Op, type OpAction, opsAfter } from './ops.ts';
import type { OpStore } from './store.ts';

/** How it stands with the server, as far as the last try told. */
export type Line = 'open' | 'away' | 'signedOut' | 'somebodyElse';

export interface QueueState {
  readonly ops: readonly Op[];
  readonly user: string | undefined;
  readonly line: Line;
  /** Whether what waits would outlive this page. */
  readonly durable: boolean;
}

export interface QueueGround {
  readonly store: OpStore;
  send(op: Op): Promise<Answers[Kind]>;
  /** Whose the session is by now: another tab may have changed it. */
  whose(): Promise<string | undefined>;
  newKey(): string;
  workstation(): string;
  now(): number;
  /** Only one page of the browser sends at a time. */
  alone<T>(run: () => Promise<T>): Promise<T>;
}

type Fits = (op: Op) => boolean;
type Heard = (op: Op) => void;

const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 15_000;

/** The one queue of the desk: what is done is kept first, then sent, one after the other, until it is answered. */
export class DeskQueue {
  readonly #ground: QueueGround;
  #state: QueueState = { ops: [], user: undefined, line: 'open', durable: true };
  readonly #listeners = new Set<() => void>();
  readonly #watchers = new Set<{ fits: Fits; heard: Heard }>();
  /** What this very page added. The rest was found in the store, and may be another page's to send. */
  readonly #own = new Set<string>();
  #sending = false;
  #rest = FIRST_REST_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;

  constructor(ground: QueueGround) {
    this.#ground = ground;
  }

  readonly state = (): QueueState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Hears of answers while somebody looks. What nobody hears being refused is kept for later. */
  watch(fits: Fits, heard: Heard): () => void {
    const watcher = { fits, heard };
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
      // What was answered has been seen; a refusal that came late stays until somebody deals with it.
      const seen = this.#state.ops.filter((op) => fits(op) && (op.state === 'done' || (op.state === 'refused' && !op.waited)));
      this.#do({ type: 'removed', keys: new Set(seen.map((op) => op.key)) });
    };
  }

  setUser(user: string | undefined): void {
    if (user === this.#state.user) return;
    this.#set({ user, line: this.#state.line === 'away' ? 'away' : 'open' });
    this.wake();
  }

  /** Brings what was left by an earlier page, and takes away what another page has sent meanwhile. */
  async load(): Promise<void> {
    try {
      const kept = await this.#ground.store.all();
      const there = new Set(kept.map((op) => op.key));
      const gone = this.#state.ops.filter((op) => !this.#own.has(op.key) && !there.has(op.key));
      this.#do({ type: 'removed', keys: new Set(gone.map((op) => op.key)) });
      this.#do({
        type: 'added',
        ops: kept.map((op) => (op.state === 'pending' ? { ...op, state: 'waiting', waited: true } : op)),
      });
    } catch {
      this.#set({ durable: false });
    }
    this.wake();
  }

  add(deed: Deed): Op | undefined {
    const { user } = this.#state;
    if (user === undefined) return undefined;
    const at = this.#ground.now();
    // In the order of doing, whatever somebody does to the clock.
    this.#last = Math.max(this.#last + 1, at, ...this.#state.ops.slice(-1).map((op) => op.order + 1));
    // While nobody answers it waits from the first.
    const waited = this.#state.line !== 'open';
    const op: Op = {
      ...deed,
      key: this.#ground.newKey(),
      order: this.#last,
      at: new Date(at).toISOString(),
      user,
      workstation: this.#ground.workstation(),
      state: waited ? 'waiting' : 'pending',
      waited,
    };
    this.#own.add(op.key);
    this.#do({ type: 'added', ops: [op] });
    // The store keeps the order of what it is asked, so that nothing has to wait for the disk.
    void this.#keep(op);
    void this.#send();
    return op;
  }

  /** A refusal was an answer: what is asked after it is another question. What went wrong over there is still the same one. */
  async again(key: string): Promise<void> {
    const op = this.#state.ops.find((one) => one.key === key);
    if (!op) return;
    const newKey = op.refusal && op.refusal.status >= 500 ? key : this.#ground.newKey();
    this.#own.add(newKey);
    this.#do({ type: 'again', key, newKey });
    const next = this.#state.ops.find((one) => one.key === newKey);
    if (newKey !== key) void this.#forget(key);
    if (next) await this.#keep(next);
    this.wake();
  }

  /** Somebody has dealt with it. */
  async drop(key: string): Promise<void> {
    this.#do({ type: 'removed', keys: new Set([key]) });
    await this.#forget(key);
  }

  /** Tries at once: the network came back, or somebody asks for it. */
  wake(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#rest = FIRST_REST_MS;
    void this.#send();
  }

  /** The browser says that there is no network; it is right about that, if not always about the opposite. */
  away(): void {
    this.#set({ line: 'away' });
    void this.#send();
  }

  back(): void {
    this.#set({ line: 'open' });
    this.wake();
  }

  async #send(): Promise<void> {
    // What came meanwhile is seen to by the round that is on; while it rests, nothing new is tried before the old.
    if (this.#sending || this.#timer !== undefined) return;
    // With nothing to send it is still found out when the server is there again.
    if (!this.#next() && (this.#state.user === undefined || this.#state.line !== 'away')) return;
    this.#sending = true;
    let rest = false;
    try {
      rest = await this.#ground.alone(() => this.#round());
    } finally {
      this.#sending = false;
    }
    if (rest) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        void this.#send();
      }, this.#rest);
      this.#rest = Math.min(this.#rest * 1.5, LONGEST_REST_MS);
    } else if (this.#next() && this.#state.line === 'open') void this.#send();
  }

  /** @return whether to rest and try again */
  async #round(): Promise<boolean> {
    let asked = false;
    const { user } = this.#state;
    if (!this.#next() && user !== undefined) await this.#stillTheirs(user);
    for (let op = this.#next(); op; op = this.#next()) {
      if (op.waited && !asked) {
        asked = true;
        if (!(await this.#stillTheirs(op.user))) return this.#state.line === 'away';
        continue;
      }
      if (!this.#own.has(op.key) && !(await this.#stillKept(op.key))) {
        this.#do({ type: 'removed', keys: new Set([op.key]) });
        continue;
      }
      if (!(await this.#try(op))) return this.#state.line === 'away';
    }
    return this.#state.line === 'away';
  }

  #next(): Op | undefined {
    return nextOp(this.#state.ops, this.#state.user);
  }

  async #stillTheirs(user: string): Promise<boolean> {
    try {
      const whose = await this.#ground.whose();
      this.#set({ line: whose === undefined ? 'signedOut' : whose === user ? 'open' : 'somebodyElse' });
      return whose === user;
    } catch {
      this.#set({ line: 'away' });
      return false;
    }
  }

  async #stillKept(key: string): Promise<boolean> {
    try {
      return await this.#ground.store.has(key);
    } catch {
      return true;
    }
  }

  /** @return whether there was an answer */
  async #try(op: Op): Promise<boolean> {
    try {
      const answer = await this.#ground.send(op);
      void this.#forget(op.key);
      this.#set({ line: 'open' });
      this.#rest = FIRST_REST_MS;
      this.#do({ type: 'done', key: op.key, answer });
      if (!this.#tell(op.key)) this.#do({ type: 'removed', keys: new Set([op.key]) });
      return true;
    } catch (thrown) {
      const why = failure(thrown);
      if (!(why instanceof ApiProblem) || comesLater(why)) {
        this.#do({ type: 'unanswered', key: op.key });
        await this.#keepNow(op.key);
        this.#set({ line: why instanceof ApiProblem && why.status === 401 ? 'signedOut' : 'away' });
        return false;
      }
      this.#set({ line: 'open' });
      await this.#refused(op, bodyOf(why));
      return true;
    }
  }

  async #refused(op: Op, refusal: ProblemBody): Promise<void> {
    const seen = [...this.#watchers].some(({ fits }) => fits(op));
    this.#do({ type: 'refused', key: op.key, refusal });
    if (op.waited || !seen) {
      this.#set({ ops: this.#state.ops.map((one) => (one.key === op.key ? { ...one, waited: true } : one)) });
      await this.#keepNow(op.key);
    } else void this.#forget(op.key);
    this.#tell(op.key);
  }

  #tell(key: string): boolean {
    const op = this.#state.ops.find((one) => one.key === key);
    const watchers = op ? [...this.#watchers].filter(({ fits }) => fits(op)) : [];
    if (op) for (const { heard } of watchers) heard(op);
    return watchers.length > 0;
  }

  async #keepNow(key: string): Promise<void> {
    const op = this.#state.ops.find((one) => one.key === key);
    if (op) await this.#keep(op);
  }

  async #keep(op: Op): Promise<void> {
    try {
      await this.#ground.store.put(op);
    } catch {
      this.#set({ durable: false });
    }
  }

  async #forget(key: string): Promise<void> {
    try {
      await this.#ground.store.remove(key);
    } catch {
      this.#set({ durable: false });
    }
  }

  #do(action: OpAction): void {
    this.#set({ ops: opsAfter(this.#state.ops, action) });
  }

  #set(change: Partial<QueueState>): void {
    const next = { ...this.#state, ...change };
    const keys = Object.keys(change) as (keyof QueueState)[];
    if (keys.every((key) => this.#state[key] === next[key])) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

/** Not an answer to the deed: nobody was signed in, too much was asked at once, or nobody was at home. */
function comesLater({ status }: ApiProblem): boolean {
  return status === 401 || status === 429 || status === 502 || status === 503 || status === 504;
}

function bodyOf(why: ApiProblem): ProblemBody {
  const { status, code, title, detail, requestId } = why;
  return {
    type: `/problems/${code}`,
    status,
    code,
    title,
    detail,
    requestId,
    reasons: [...why.reasons],
    errors: [...why.errors],
  };
}
