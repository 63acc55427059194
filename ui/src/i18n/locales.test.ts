import { describe, expect, test } from 'vitest';
import type { Message, Messages, Token } from './icu.ts';
import { LOCALES } from './locale.ts';

const EVERYBODY = ['common', 'public', 'account'];
const STAFF = ['staff', 'catalogue', 'admin'];
/** What everybody reads is there in every language; the staff's part in two. */
const WRITTEN = [
  ...EVERYBODY.flatMap((catalogue) => LOCALES.map((locale) => [catalogue, locale] as const)),
  ...STAFF.flatMap((catalogue) => (['en', 'de'] as const).map((locale) => [catalogue, locale] as const)),
];

const files = import.meta.glob<{ default: Messages }>('./locales/*/*.json', { eager: true });
const path = (catalogue: string, locale: string) => `./locales/${catalogue}/${locale}.json`;

function catalogue(name: string, locale: string): Messages {
  const file = files[path(name, locale)];
  if (!file) throw new Error(`There is no ${path(name, locale)}`);
  return file.default;
}

type Place = Exclude<Token, string>;

/** All places of a message, those within its cases, too. */
function places(message: Message | readonly Token[]): Place[] {
  if (typeof message === 'string') return [];
  return message
    .filter((token): token is Place => typeof token !== 'string')
    .flatMap((place) => [place, ...cases(place).flatMap(([, tokens]) => places(tokens))]);
}

const CHOICES = ['plural', 'selectordinal', 'select'];

function cases([, kind, format]: Place): [name: string, tokens: readonly Token[]][] {
  if (!CHOICES.includes(kind ?? '')) return [];
  return Object.entries(format as Record<string, readonly Token[]>).filter(([name]) => name !== 'offset');
}

/** Languages count where another only writes the number. */
function family(kind = 'text'): string {
  return kind === 'plural' || kind === 'selectordinal' ? 'number' : kind;
}

function arguments_(message: Message): string[] {
  return [...new Set(places(message).map(([name, kind]) => `${name}: ${family(kind)}`))].sort();
}

function tags(message: Message): string[] {
  return [...new Set(JSON.stringify(message).match(/<\/?\w+>/g))].sort();
}

/** The cases of each choice by number, less those for one number only. */
function rules(message: Message, kind: 'plural' | 'selectordinal'): [argument: string, rules: string[]][] {
  return places(message)
    .filter((place) => place[1] === kind)
    .map((place) => [
      place[0],
      cases(place)
        .map(([name]) => name)
        .filter((name) => !/^\d+$/.test(name))
        .sort(),
    ]);
}

function counted(message: Message): Set<string> {
  return new Set(rules(message, 'plural').map(([argument]) => argument));
}

/** For each key, what a language has beside what it should have, where they differ. */
function differences<T>(messages: Messages, is: (key: string, text: Message) => T, should: (key: string, text: Message) => T) {
  return Object.entries(messages)
    .map(([key, text]) => ({ key, is: is(key, text), should: should(key, text) }))
    .filter((each) => JSON.stringify(each.is) !== JSON.stringify(each.should));
}

test('each catalogue is in the languages of those who read it, and in no other', () => {
  expect(Object.keys(files).sort()).toEqual(WRITTEN.map(([name, locale]) => path(name, locale)).sort());
});

describe.each(WRITTEN)('%s in %s', (name, locale) => {
  const english = catalogue(name, 'en');
  const messages = catalogue(name, locale);
  const original = (key: string) => english[key] ?? '';

  test('has the keys of English, none more and none less', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('says something for every key', () => {
    expect(Object.keys(messages).filter((key) => messages[key]?.length === 0)).toEqual([]);
  });

  test('takes the values of English', () => {
    expect(
      differences(
        messages,
        (_, text) => arguments_(text),
        (key) => arguments_(original(key)),
      ),
    ).toEqual([]);
  });

  test('has the tags of English', () => {
    expect(
      differences(
        messages,
        (_, text) => tags(text),
        (key) => tags(original(key)),
      ),
    ).toEqual([]);
  });

  test('counts where English counts', () => {
    const lacking = (key: string, text: Message) => [...counted(original(key))].filter((each) => !counted(text).has(each));
    expect(differences(messages, lacking, () => [])).toEqual([]);
  });

  test.each([
    ['plural', 'cardinal'],
    ['selectordinal', 'ordinal'],
  ] as const)('has just the forms of the language in each %s', (kind, type) => {
    const forms = [...new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories].sort();
    expect(
      differences(
        messages,
        (_, text) => rules(text, kind),
        (_, text) => rules(text, kind).map(([argument]) => [argument, forms]),
      ),
    ).toEqual([]);
  });
});
