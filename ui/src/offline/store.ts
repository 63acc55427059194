import type { Op } from './ops.ts';

/** Where deeds outlive the page. */
export interface OpStore {
  all(): Promise<readonly Op[]>;
  has(key: string): Promise<boolean>;
  put(op: Op): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The twin for tests, and for browsers that keep nothing. */
export class MemoryStore implements OpStore {
  readonly #ops = new Map<string, Op>();

  async all(): Promise<readonly Op[]> {
    return [...this.#ops.values()].toSorted((left, right) => left.order - right.order);
  }

  async has(key: string): Promise<boolean> {
    return this.#ops.has(key);
  }

  async put(op: Op): Promise<void> {
    this.#ops.set(op.key, op);
  }

  async remove(key: string): Promise<void> {
    this.#ops.delete(key);
  }
}

const OPS = 'ops';

/** The browser's database: it is written at once and is there after a crash. */
export class BrowserStore implements OpStore {
  #opened: Promise<IDBDatabase> | undefined;

  async all(): Promise<readonly Op[]> {
    const ops = await this.#ask('readonly', (all) => all.getAll() as IDBRequest<Op[]>);
    return ops.toSorted((left, right) => left.order - right.order);
  }

  async has(key: string): Promise<boolean> {
    return (await this.#ask('readonly', (all) => all.count(key))) > 0;
  }

  async put(op: Op): Promise<void> {
    await this.#ask('readwrite', (all) => all.put(op));
  }

  async remove(key: string): Promise<void> {
    await this.#ask('readwrite', (all) => all.delete(key));
  }

  async #ask<T>(mode: IDBTransactionMode, ask: (all: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await this.#open();
    return new Promise((resolve, reject) => {
      // Strict: it is on the disk when we say so, whatever becomes of the power.
      const transaction = database.transaction(OPS, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(OPS));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  }

  #open(): Promise<IDBDatabase> {
    this.#opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open('carrel-desk', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(OPS, { keyPath: 'key' });
      request.onsuccess = () => {
        // A newer page in another tab must not wait for this one.
        request.result.onversionchange = () => {
          request.result.close();
          this.#opened = undefined;
        };
        resolve(request.result);
      };
      request.onerror = () => {
        this.#opened = undefined;
        reject(request.error);
      };
    });
    return this.#opened;
  }
}
