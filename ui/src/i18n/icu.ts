/** A message as the build made it of its ICU text: words, and places for values. */
export type Token = string | readonly [name: string, kind?: string, format?: unknown];
export type Message = string | readonly Token[];
export type Messages = Record<string, Message>;

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules>();

function once<F extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules>(key: string, make: () => F): F {
  const known = kept.get(key) as F | undefined;
  if (known) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

const DATES = { short: 'short', medium: 'medium', long: 'long', full: 'full' } as const;

function dateStyle(format: unknown): 'short' | 'medium' | 'long' | 'full' {
  return DATES[format as keyof typeof DATES] ?? 'medium';
}

type Cases = Readonly<Record<string, readonly Token[] | number | undefined>>;
type Given = Readonly<Record<string, unknown>>;

/** The text of a message, with values put in as the language writes them. */
export function say(message: Message, values: Given, locale: string): string {
  return typeof message === 'string' ? message : words(message, values, locale, undefined);
}

/** @param count what `#` stands for, inside of a plural */
function words(tokens: readonly Token[], values: Given, locale: string, count: number | undefined): string {
  let text = '';
  for (const token of tokens) {
    if (typeof token !== 'string') text += place(token, values, locale, count);
    else text += token === '#' && count !== undefined ? number(count, locale) : token;
  }
  return text;
}

/**
 * Small whole numbers are their own figures in most languages, and the first format of numbers costs a slow phone a tenth of a second.
 */
export function ownFigures(value: number, locale: string): string | undefined {
  return Number.isInteger(value) && value >= 0 && value < 1000 && locale !== 'ar' ? String(value) : undefined;
}

function number(value: number, locale: string, style?: unknown): string {
  const own = style === 'percent' ? undefined : ownFigures(value, locale);
  if (own !== undefined) return own;
  const options: Intl.NumberFormatOptions = style === 'percent' ? { style: 'percent' } : {};
  return once(`n${locale}${style}`, () => new Intl.NumberFormat(locale, options)).format(value);
}

function place([name, kind, format]: Exclude<Token, string>, values: Given, locale: string, count: number | undefined): string {
  const value = values[name];
  switch (kind) {
    case undefined:
      return value === undefined || value === null ? '' : String(value);
    case 'number':
      return number(Number(value), locale, format);
    case 'date':
    case 'time': {
      const style = dateStyle(format);
      const options = kind === 'date' ? { dateStyle: style } : { timeStyle: style };
      return once(`${kind}${locale}${style}`, () => new Intl.DateTimeFormat(locale, options)).format(new Date(value as string));
    }
    default:
      return choice(kind, format as Cases, value, (tokens, number) => words(tokens, values, locale, number ?? count), locale);
  }
}

function choice(
  kind: string,
  cases: Cases,
  value: unknown,
  write: (tokens: readonly Token[], count?: number) => string,
  locale: string,
): string {
  const of = (name: string) => (Object.hasOwn(cases, name) ? (cases[name] as readonly Token[] | undefined) : undefined);
  if (kind === 'select') return write(of(String(value)) ?? of('other') ?? []);
  const count = Number(value) - (typeof cases.offset === 'number' ? cases.offset : 0);
  const type = kind === 'plural' ? 'cardinal' : 'ordinal';
  const rule = once(`${type}${locale}`, () => new Intl.PluralRules(locale, { type })).select(count);
  return write(of(String(value)) ?? of(rule) ?? of('other') ?? [], count);
}
