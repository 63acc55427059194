import { useCallback, useState } from 'react';
import type { SheetKey } from './sheets.ts';

/** What a label says. */
export interface LabelItem {
  readonly copyId: string;
  readonly barcode: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly callNumber?: string | undefined;
  readonly shelf?: string | undefined;
}

/** What is kept with the workstation, beside whose printer the sheets lie. */
export interface Labels {
  readonly items: readonly LabelItem[];
  readonly sheet: SheetKey;
  /** Of the sheet that was begun, from 1. */
  readonly start: number;
  readonly xMm: number;
  readonly yMm: number;
}

const KEY = 'carrel.labels';
const FIRST: Labels = { items: [], sheet: 'a4-3x7', start: 1, xMm: 0, yMm: 0 };

function read(): Labels {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Labels>) };
  } catch {
    return FIRST;
  }
}

export function useLabels(): readonly [Labels, (change: (before: Labels) => Labels) => void] {
  const [labels, setLabels] = useState(read);
  const change = useCallback((next: (before: Labels) => Labels) => {
    setLabels((before) => {
      const after = next(before);
      try {
        localStorage.setItem(KEY, JSON.stringify(after));
      } catch {
        // It holds until the page is left.
      }
      return after;
    });
  }, []);
  return [labels, change];
}

/** Each copy once, in the order of scanning. */
export function withItems(labels: Labels, added: readonly LabelItem[]): Labels {
  const there = new Set(labels.items.map((item) => item.copyId));
  return { ...labels, items: [...labels.items, ...added.filter((item) => !there.has(item.copyId))] };
}
