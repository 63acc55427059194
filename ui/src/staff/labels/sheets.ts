/** A sheet of labels, in millimetres: where the first one lies, and how far it is to the next. */
export interface Sheet {
  readonly key: string;
  readonly kind: 'barcode' | 'spine';
  readonly widthMm: number;
  readonly heightMm: number;
  readonly columns: number;
  readonly rows: number;
  readonly leftMm: number;
  readonly topMm: number;
  readonly stepXMm: number;
  readonly stepYMm: number;
}

export const A4 = { widthMm: 210, heightMm: 297 } as const;

export const SHEETS = [
  {
    key: 'a4-3x7',
    kind: 'barcode',
    widthMm: 63.5,
    heightMm: 38.1,
    columns: 3,
    rows: 7,
    leftMm: 7.2,
    topMm: 15.1,
    stepXMm: 66.04,
    stepYMm: 38.1,
  },
  {
    key: 'a4-3x8',
    kind: 'barcode',
    widthMm: 63.5,
    heightMm: 33.9,
    columns: 3,
    rows: 8,
    leftMm: 7.2,
    topMm: 12.9,
    stepXMm: 66.04,
    stepYMm: 33.9,
  },
  {
    key: 'spine',
    kind: 'spine',
    widthMm: 25,
    heightMm: 38,
    columns: 7,
    rows: 7,
    leftMm: 10.5,
    topMm: 15.5,
    stepXMm: 27.33,
    stepYMm: 38,
  },
] as const satisfies readonly Sheet[];

export type SheetKey = (typeof SHEETS)[number]['key'];

export function sheetOf(key: string): Sheet {
  return SHEETS.find((sheet) => sheet.key === key) ?? SHEETS[0];
}

export const perSheet = (sheet: Sheet): number => sheet.columns * sheet.rows;

/** How a printer draws the paper in: what it is off by, which no program can know. */
export interface Offset {
  readonly xMm: number;
  readonly yMm: number;
}

/** The upper left corner of a label, by its number on the sheet from 0, row by row. */
export function cornerOf(sheet: Sheet, place: number, { xMm, yMm }: Offset): { leftMm: number; topMm: number } {
  return {
    leftMm: sheet.leftMm + (place % sheet.columns) * sheet.stepXMm + xMm,
    topMm: sheet.topMm + Math.floor(place / sheet.columns) * sheet.stepYMm + yMm,
  };
}

export interface Placed<One> {
  readonly place: number;
  readonly one: One;
}

/** What stands on which sheet, when the first labels of the first sheet are used up already. @param start from 1 */
export function pagesOf<One>(all: readonly One[], sheet: Sheet, start: number): readonly (readonly Placed<One>[])[] {
  const pages: Placed<One>[][] = [];
  all.forEach((one, number) => {
    const at = start - 1 + number;
    const page = Math.floor(at / perSheet(sheet));
    pages[page] ??= [];
    pages[page].push({ place: at % perSheet(sheet), one });
  });
  return pages;
}

/** Where the next list begins, if the started sheet is put back into the tray. */
export function nextStart(count: number, sheet: Sheet, start: number): number {
  return ((start - 1 + count) % perSheet(sheet)) + 1;
}

const MOST_LINES = 4;
const LINE_HEIGHT = 1.15;
/** Smaller than this a line is broken instead; larger than the other it is loud on a narrow spine. */
const UNBROKEN_MM = 2.6;
const LARGEST_MM = 5.6;
const SMALLEST_MM = 1.6;

/** How wide a line of bold letters is, in their size: on the safe side, for nothing is measured here. */
function widthOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (/[\p{Lu}mw@%&]/u.test(sign) ? (/[MWmw@%]/.test(sign) ? 1 : 0.76) : 0.62), 0);
}

/** The largest letters with which these lines stand in so much room, each in one piece while that can be read. */
export function spineSizeMm(lines: readonly string[], widthMm: number, heightMm: number): number {
  for (let tenths = LARGEST_MM * 10; tenths > SMALLEST_MM * 10; tenths -= 2) {
    const size = tenths / 10;
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * size) / widthMm)), 0);
    const whole = size < UNBROKEN_MM || rows === lines.length;
    if (whole && rows * size * LINE_HEIGHT <= heightMm) return size;
  }
  return SMALLEST_MM;
}

/** A call number as it stands on a narrow spine: a line for each of its parts, and for what comes after a long number's point. */
export function spineLines(callNumber: string): readonly string[] {
  const parts = callNumber
    .trim()
    .split(/\s+/)
    .flatMap((part) => (/^\d+\.\d{3,}$/.test(part) ? part.replace('.', '\n.').split('\n') : [part]))
    .filter((part) => part !== '');
  return parts.length <= MOST_LINES ? parts : [...parts.slice(0, MOST_LINES - 1), parts.slice(MOST_LINES - 1).join(' ')];
}
