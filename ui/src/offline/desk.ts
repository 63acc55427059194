import { useSyncExternalStore } from 'react';
import { idempotencyKey } from '../api/client.ts';
import { DeskQueue, type QueueState } from './queue.ts';
import { send, whose } from './send.ts';
import { BrowserStore, MemoryStore } from './store.ts';
import { workstation } from './workstation.ts';

/** Locks are for pages with TLS alone. Without one, two pages may send the same, which the key makes harmless. */
function alone<T>(run: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request('carrel-desk', run) as Promise<T>) : run();
}

/** The queue of this browser. */
export const desk = new DeskQueue({
  store: typeof indexedDB === 'undefined' ? new MemoryStore() : new BrowserStore(),
  send,
  whose,
  newKey: idempotencyKey,
  workstation,
  now: Date.now,
  alone,
});

export function useDesk(): QueueState {
  return useSyncExternalStore(desk.subscribe, desk.state);
}

/** Wakes the queue when there is reason to hope. */
export function startDesk(): void {
  void desk.load();
  addEventListener('online', () => desk.back());
  addEventListener('offline', () => desk.away());
  if (!navigator.onLine) desk.away();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void desk.load();
  });
}
