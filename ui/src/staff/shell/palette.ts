import { useSyncExternalStore } from 'react';

interface Opened {
  /** What stands in the palette; undefined while it is closed. */
  readonly text: string | undefined;
  /** Whether the list of keys is open. */
  readonly keys: boolean;
}

let opened: Opened = { text: undefined, keys: false };
const listeners = new Set<() => void>();

function change(next: Partial<Opened>): void {
  opened = { ...opened, ...next };
  for (const listener of listeners) listener();
}

export const setPalette = (text: string | undefined): void => change({ text });
export const showKeys = (keys: boolean): void => change({ keys });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePalette(): Opened {
  return useSyncExternalStore(subscribe, () => opened);
}
