import { cookie, keepCookie } from '../i18n/locale.ts';

export type Theme = 'system' | 'light' | 'dark';
const COOKIE = 'carrel_theme';

export function chosenTheme(): Theme {
  const chosen = cookie(COOKIE);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** A cookie rather than storage: the server writes it into the page, so that a dark page is not white at first. */
export function chooseTheme(theme: Theme): void {
  keepCookie(COOKIE, theme === 'system' ? undefined : theme);
  applyTheme();
}

export function applyTheme(): void {
  const theme = chosenTheme();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
