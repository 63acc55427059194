import type { ReactNode } from 'react';
import { createElement, Fragment } from 'react';
import { type Messages, say } from './icu.ts';
import { chosenLocale, direction, PSEUDO } from './locale.ts';
import type account from './locales/account/en.json';
import type admin from './locales/admin/en.json';
import type catalogue from './locales/catalogue/en.json';
import type common from './locales/common/en.json';
import type open from './locales/public/en.json';
import type staff from './locales/staff/en.json';

/** A catalogue is a part of the app; English says which keys there are. */
interface Catalogues {
  common: typeof common;
  public: typeof open;
  account: typeof account;
  staff: typeof staff;
  catalogue: typeof catalogue;
  admin: typeof admin;
}

export type Catalogue = keyof Catalogues;
export type Key = { [C in Catalogue]: keyof Catalogues[C] }[Catalogue] & string;
export type Values = Readonly<Record<string, string | number | Date>>;

const files = import.meta.glob<{ default: Messages }>('./locales/*/*.json');
const loaded = new Set<string>();
const all: Messages = {};

/** In which language texts and formats are. */
export function currentLocale(): string {
  return document.documentElement.lang || 'en';
}

async function read(catalogue: Catalogue, locale: string): Promise<Messages> {
  const file = files[`./locales/${catalogue}/${locale}.json`] ?? files[`./locales/${catalogue}/en.json`];
  return file ? (await file()).default : {};
}

/** Brings a part's words; whoever draws the part waits for it. */
export async function loadMessages(...catalogues: Catalogue[]): Promise<void> {
  const locale = chosenLocale();
  const missing = catalogues.filter((catalogue) => !loaded.has(catalogue));
  const parts = await Promise.all(missing.map((catalogue) => read(catalogue, locale === PSEUDO ? 'en' : locale)));
  const words: Messages = Object.assign({}, ...parts);
  for (const catalogue of missing) loaded.add(catalogue);
  if (import.meta.env.DEV && locale === PSEUDO) {
    const { pseudo } = await import('../../tools/pseudo.mjs');
    Object.assign(all, pseudo(words));
  } else Object.assign(all, words);
  document.documentElement.lang = locale === PSEUDO ? 'en' : locale;
  document.documentElement.dir = direction(locale);
}

/** A text of the catalogues, in the reader's language. */
export function t(key: Key, values?: Values): string {
  return say(all[key] ?? key, values ?? {}, currentLocale());
}

/** For keys that are put together, such as `format.` and what the server says; what is not there gives the fallback. */
export function tOr(key: string, fallback: string, values?: Values): string {
  const message = all[key];
  return message === undefined ? fallback : say(message, values ?? {}, currentLocale());
}

export type Tags = Readonly<Record<string, (content: ReactNode) => ReactNode>>;
const TAG = /<(\w+)>(.*?)<\/\1>/gs;

/** A text with parts that are more than text: `See <link>all loans</link>`. */
export function T({ k, values, tags }: { k: Key; values?: Values; tags?: Tags }): ReactNode {
  const text = t(k, values);
  if (!tags) return text;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const found of text.matchAll(TAG)) {
    parts.push(text.slice(end, found.index));
    const [whole, name = '', inner = ''] = found;
    parts.push(createElement(Fragment, { key: found.index }, tags[name]?.(inner) ?? inner));
    end = found.index + whole.length;
  }
  parts.push(text.slice(end));
  return createElement(Fragment, null, ...parts);
}
