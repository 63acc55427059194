import { useState } from 'react';

/** What every copy of this session gets, until it is set otherwise. */
export interface Defaults {
  readonly branchId: string;
  readonly shelf: string;
  readonly callNumber: string;
  readonly itemType: string;
  /** `auto`: the server numbers it; `scan`: the label that sticks on the copy is scanned after each book. */
  readonly barcode: 'auto' | 'scan';
}

const KEY = 'carrel.add-defaults';
const NONE: Defaults = { branchId: '', shelf: '', callNumber: '', itemType: '', barcode: 'auto' };

function read(): Defaults {
  try {
    return { ...NONE, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Defaults>) };
  } catch {
    return NONE;
  }
}

/** They stay at this workstation: tomorrow's parcel mostly goes onto the same shelf. */
export function useDefaults(): readonly [Defaults, (next: Defaults) => void] {
  const [defaults, setDefaults] = useState(read);
  const keep = (next: Defaults) => {
    setDefaults(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Without storage they hold until the page is left.
    }
  };
  return [defaults, keep];
}

export function copyOf(defaults: Defaults, barcode?: string) {
  return {
    ...(defaults.branchId ? { branchId: defaults.branchId } : {}),
    ...(defaults.shelf ? { shelfLocation: defaults.shelf } : {}),
    ...(defaults.callNumber ? { callNumber: defaults.callNumber } : {}),
    ...(defaults.itemType ? { itemType: defaults.itemType } : {}),
    ...(barcode ? { barcode } : { count: 1 }),
  };
}
