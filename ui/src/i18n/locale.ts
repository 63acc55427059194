/** The languages that the app is written in. */
export const LOCALES = ['en', 'de', 'fr', 'es', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];
/** In which every text stands; of use to whoever looks for words that are not in a catalogue. */
export const PSEUDO = 'xx';

export const COOKIE = 'carrel_locale';
const YEAR = 365 * 24 * 3600;

function isLocale(text: string | undefined): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

export function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

export function keepCookie(name: string, value: string | undefined): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it before it paints; CookieStore is not everywhere
  document.cookie = `${name}=${value ?? ''}; path=/; max-age=${value === undefined ? 0 : YEAR}; samesite=lax${secure}`;
}

/** What somebody chose, else what the server painted in, else what their browser asks for. */
export function chosenLocale(): Locale | typeof PSEUDO {
  const chosen = cookie(COOKIE);
  if (chosen === PSEUDO && import.meta.env.DEV) return PSEUDO;
  if (isLocale(chosen)) return chosen;
  const painted = document.querySelector('meta[name="carrel-library"]') ? document.documentElement.lang : undefined;
  if (isLocale(painted)) return painted;
  for (const tag of navigator.languages ?? []) {
    const language = tag.split('-')[0];
    if (isLocale(language)) return language;
  }
  return 'en';
}

/**
 * The page is read anew in another language: the server paints it, and direction, formats and words then come from one place.
 */
export function chooseLocale(locale: Locale): void {
  keepCookie(COOKIE, locale);
  location.reload();
}

export function direction(locale: string): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** Languages by their own names, as whoever looks for theirs knows it. */
export const OWN_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
};
