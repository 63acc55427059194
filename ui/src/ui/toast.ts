import { useSyncExternalStore } from 'react';

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

let toasts: readonly ToastMessage[] = [];
const listeners = new Set<() => void>();
let next = 1;

function change(to: readonly ToastMessage[]): void {
  toasts = to;
  for (const listener of listeners) listener();
}

/** Only for what was done and can be undone. Errors stand where they came up. */
export function toast(text: string, undo?: () => void): void {
  const id = next++;
  change([...toasts.slice(-2), { id, text, ...(undo ? { undo } : {}) }]);
}

export function dropToast(id: number): void {
  change(toasts.filter((one) => one.id !== id));
}

export function useToasts(): readonly ToastMessage[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
