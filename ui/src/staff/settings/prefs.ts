import { useSyncExternalStore } from 'react';

/** What a place of work is like: its loudspeaker, its keyboard, its printer. Kept with the browser, whoever signs in. */
export interface Prefs {
  readonly sound: boolean;
  /** In per cent. */
  readonly volume: number;
  readonly keys: boolean;
  readonly receipt: 'none' | 'print';
  /** Slips for what goes to the hold shelf: by a button, or by themselves. */
  readonly slips: 'ask' | 'print';
  readonly paper: 80 | 58;
}

const KEY = 'carrel.desk';
const FIRST: Prefs = { sound: true, volume: 70, keys: true, receipt: 'none', slips: 'ask', paper: 80 };

let current: Prefs | undefined;
const listeners = new Set<() => void>();

function read(): Prefs {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Prefs>) };
  } catch {
    return FIRST;
  }
}

export function prefs(): Prefs {
  current ??= read();
  return current;
}

export function setPrefs(change: Partial<Prefs>): void {
  current = { ...prefs(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // It holds until the page is left.
  }
  for (const listener of listeners) listener();
}

/** Another tab of the same workstation changed something. */
addEventListener('storage', (event) => {
  if (event.key !== KEY) return;
  current = undefined;
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePrefs(): Prefs {
  return useSyncExternalStore(subscribe, prefs);
}
