import type { Schemas } from '../../api/client.ts';
import type { Changed } from '../kit/Differences.tsx';
import type { Copy } from '../queries.ts';

export const TEXTS = ['callNumber', 'shelfLocation', 'itemType', 'condition', 'notes'] as const;

/** A copy as its form holds it. */
export type CopyForm = Readonly<Record<(typeof TEXTS)[number] | 'branchId' | 'barcode' | 'count', string>> & {
  readonly referenceOnly: boolean;
};

export function formOfCopy(copy: Copy | undefined): CopyForm {
  return {
    branchId: copy?.branchId ?? '',
    barcode: copy?.barcode ?? '',
    count: '1',
    callNumber: copy?.callNumber ?? '',
    shelfLocation: copy?.shelfLocation ?? '',
    itemType: copy?.itemType ?? '',
    condition: copy?.condition ?? '',
    notes: copy?.notes ?? '',
    referenceOnly: copy?.referenceOnly ?? false,
  };
}

/** New copies: one with the barcode that was given, else so many with the next ones. */
export function newCopies(form: CopyForm): Schemas['NewCopies'] {
  const told = Object.fromEntries(TEXTS.map((field) => [field, form[field].trim()]).filter(([, text]) => text !== ''));
  const barcode = form.barcode.trim();
  return {
    ...told,
    ...(form.branchId ? { branchId: form.branchId } : {}),
    ...(barcode ? { barcode } : { count: Number(form.count) }),
    referenceOnly: form.referenceOnly,
  };
}

/** A merge patch: what was emptied is taken away, but for the type, which every copy has. */
export function changeOf(form: CopyForm, copy: Copy): Record<string, unknown> {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, form[field].trim() || null]));
  return {
    ...texts,
    itemType: texts.itemType ?? copy.itemType,
    branchId: form.branchId,
    barcode: form.barcode.trim(),
    referenceOnly: form.referenceOnly,
  };
}

/** Where a copy as it stands differs from what was typed. */
export function copyDifferences(theirs: Copy, form: CopyForm, branchName: (id: string) => string): Changed[] {
  const before = formOfCopy(theirs);
  const texts = (['barcode', ...TEXTS] as const).map((field) => ({ field, before: before[field], after: form[field].trim() }));
  return [
    { field: 'branch', before: branchName(before.branchId), after: branchName(form.branchId) },
    ...texts,
    { field: 'referenceOnly', before: before.referenceOnly, after: form.referenceOnly },
  ].filter((change) => change.before !== change.after);
}
