import { isOpen, type Op } from './ops.ts';

/** What is not done yet, as a file that people and programs can read: the last resort. */
export function exportOf(ops: readonly Op[], user: string | undefined, now: Date): { name: string; text: string } {
  const left = ops.filter((op) => op.user === user && (isOpen(op) || op.state === 'refused'));
  const lines = left.map(({ key, kind, code, card, readerId, at, workstation, state, refusal }) => ({
    key,
    kind,
    barcode: code,
    ...(card ? { card } : {}),
    ...(readerId ? { readerId } : {}),
    at,
    workstation,
    state: state === 'refused' ? 'refused' : 'waiting',
    ...(refusal ? { refusal: { code: refusal.code, detail: refusal.detail, reasons: refusal.reasons ?? [] } } : {}),
  }));
  const file = { format: 'carrel-desk-1', exportedAt: now.toISOString(), deeds: lines };
  return {
    name: `carrel-desk-${now.toISOString().slice(0, 16).replace(':', '')}.json`,
    text: `${JSON.stringify(file, null, 2)}\n`,
  };
}

export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
