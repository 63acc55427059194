import { languageOfPage } from '../api/boot.ts';
import { ownFigures } from './icu.ts';
import { currentLocale } from './messages.ts';

/** Formats are made once for each language and kind: making one costs more than using it a hundred times. */
function kept<F>(make: (locale: string, key: string) => F): (key: string) => F {
  const all = new Map<string, F>();
  return (key) => {
    const id = `${currentLocale()}|${key}`;
    let format = all.get(id);
    if (format === undefined) {
      format = make(currentLocale(), key);
      all.set(id, format);
    }
    return format;
  };
}

const numbers = kept((locale, key) => new Intl.NumberFormat(locale, JSON.parse(key) as Intl.NumberFormatOptions));
const dates = kept((locale, key) => new Intl.DateTimeFormat(locale, JSON.parse(key) as Intl.DateTimeFormatOptions));
const lists = kept((locale, key) => new Intl.ListFormat(locale, JSON.parse(key) as Intl.ListFormatOptions));
const names = kept((locale, key) => new Intl.DisplayNames(locale, { type: key as Intl.DisplayNamesType, fallback: 'code' }));
const relatives = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const collators = kept((locale) => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }));

export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  const own = options ? undefined : ownFigures(value, currentLocale());
  return own ?? numbers(JSON.stringify(options ?? {})).format(value);
}

export function formatPercent(share: number): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function formatBytes(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return formatNumber(value, { style: 'unit', unit: UNITS[unit] ?? 'byte', maximumFractionDigits: value < 10 ? 1 : 0 });
}

export function formatMoney(minor: number, currency: string): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return formatNumber(minor / 10 ** digits, { style: 'currency', currency });
}

type When = string | number | Date;

/** A day of the calendar (`2026-12-04`) is that day everywhere, in whatever zone it is read. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function at(when: When): { date: Date; zone: { timeZone?: string } } {
  if (typeof when === 'string' && DAY.test(when)) return { date: new Date(`${when}T00:00:00Z`), zone: { timeZone: 'UTC' } };
  return { date: when instanceof Date ? when : new Date(when), zone: {} };
}

function date(when: When, options: Intl.DateTimeFormatOptions, timeZone?: string): string {
  const { date, zone } = at(when);
  return dates(JSON.stringify({ ...options, ...(timeZone ? { timeZone } : {}), ...zone })).format(date);
}

/** `4 December 2026`. Due days are those of the library's zone, where it is given. */
export function formatDate(when: When, timeZone?: string): string {
  return date(when, { dateStyle: 'long' }, timeZone);
}

/** `Fri 4 Dec` */
export function formatDay(when: When, timeZone?: string): string {
  return date(when, { weekday: 'short', day: 'numeric', month: 'short' }, timeZone);
}

export function formatShortDate(when: When, timeZone?: string): string {
  return date(when, { dateStyle: 'medium' }, timeZone);
}

export function formatTime(when: When, timeZone?: string): string {
  return date(when, { timeStyle: 'short' }, timeZone);
}

export function formatDateTime(when: When, timeZone?: string): string {
  return date(when, { dateStyle: 'medium', timeStyle: 'short' }, timeZone);
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** `in 3 days`, `2 hours ago` */
export function formatRelative(when: When, now: Date = new Date()): string {
  const seconds = (at(when).date.getTime() - now.getTime()) / 1000;
  const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return relatives('').format(Math.round(seconds / length), unit);
}

/** From today to a day of the calendar, both as they are in a zone: 0 is today. */
export function daysUntil(when: When, timeZone?: string, now: Date = new Date()): number {
  const day = (moment: Date, zone: { timeZone?: string }) =>
    Date.parse(
      `${new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone }).format(moment)}T00:00:00Z`,
    );
  const { date, zone } = at(when);
  const there = timeZone ? { timeZone } : {};
  return Math.round((day(date, { ...there, ...zone }) - day(now, there)) / 86_400_000);
}

/** `today`, `tomorrow`, `in 3 days` */
export function formatDaysUntil(when: When, timeZone?: string): string {
  return relatives('').format(daysUntil(when, timeZone), 'day');
}

export function formatList(items: readonly string[], type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction'): string {
  return lists(JSON.stringify({ type, style: type === 'unit' ? 'short' : 'long' })).format(items);
}

/** The name of a language (`en`, `eng`) in the reader's language. */
export function languageName(tag: string): string {
  try {
    // What came with the page is at hand; to find out takes a slow phone a tenth of a second.
    return languageOfPage(tag) ?? names('language').of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function compareText(left: string, right: string): number {
  return collators('').compare(left, right);
}
